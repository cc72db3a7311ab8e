package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Questions;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The changes that wait for approvals, as one person may see them: what they can decide, their own, and the others. */
final class Pending {
    private static final PendingWords SAY = PendingWords.SAY;
    private static final int MOST = 50;

    /** Of each part: three parts of so many lines fit into one answer. */
    private static final int MOST_SHOWN = 5;

    private final Changes changes;
    private final Questions questions;

    Pending(Changes changes, Questions questions) {
        this.changes = changes;
        this.questions = questions;
    }

    /** The list, a sentence a line. */
    List<Sentence> of(Visit visit) {
        UserId me = visit.who();
        List<Change> seen = changes.awaiting(MOST).stream()
                .filter(change -> questions.maySee(change, visit.visitor()))
                .toList();
        Predicate<Change> mine = change -> change.requester().equals(me);
        Predicate<Change> forMe = change -> !change.consent().isApprovedBy(me) && questions.mayDecide(change, me);
        var lines = new ArrayList<Sentence>();
        lines.addAll(part(SAY.forYou(), seen, forMe));
        lines.addAll(part(SAY.yours(), seen, mine));
        lines.addAll(part(SAY.forOthers(), seen, mine.negate().and(forMe.negate())));
        return lines.isEmpty() ? List.of(SAY.nothing()) : lines;
    }

    private static List<Sentence> part(Sentence title, List<Change> all, Predicate<Change> which) {
        List<Change> part = all.stream().filter(which).toList();
        if (part.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Sentence>();
        lines.add(title.as(Piece::bold));
        part.stream().limit(MOST_SHOWN).map(Pending::line).forEach(lines::add);
        if (part.size() > MOST_SHOWN) {
            lines.add(SAY.more(part.size() - MOST_SHOWN));
        }
        return lines;
    }

    private static Sentence line(Change change) {
        String flow = change.proposal().base().id().value();
        var who = Piece.person(change.requester());
        int have = change.consent().approvals().size();
        int needed = change.consent().needed();
        var channel = Piece.channel(change.proposal().asker().channel());
        Instant end = change.consent().due().expireAt();
        return end == null
                ? SAY.change(flow, who, have, needed, channel)
                : SAY.changeUntil(flow, who, have, needed, Piece.moment(end), channel);
    }
}
