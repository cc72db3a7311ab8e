package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Questions;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.command.CommandName;
import dev.sluice.slack.command.Waiting;
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

    /** Of one part alone. */
    private static final int MOST_ALONE = 15;

    private static final int LONGEST_ECHO = 60;
    private static final int LONGEST_NAME = 40;

    private final Changes changes;
    private final Questions questions;
    private final CardAddresses cards;
    private final CommandName command;

    Pending(Changes changes, Questions questions, CardAddresses cards, CommandName command) {
        this.cards = cards;
        this.command = command;
        this.changes = changes;
        this.questions = questions;
    }

    /**
     * The list, a sentence a line.
     *
     * @param typed which of them; all of them without
     */
    List<Sentence> of(Visit visit, String typed) {
        Waiting which = Waiting.called(typed).orElse(null);
        if (which == null) {
            return List.of(
                    SAY.which(PlainText.visible(typed, LONGEST_ECHO), code("mine"), code("for me"), code("all")));
        }
        UserId me = visit.who();
        List<Change> seen = changes.awaiting(MOST).stream()
                .filter(change -> questions.maySee(change, visit.visitor()))
                .toList();
        Predicate<Change> mine = change -> change.requester().equals(me);
        Predicate<Change> forMe = change -> !change.consent().isApprovedBy(me) && questions.mayDecide(change, me);
        return switch (which) {
            case MINE -> orElse(part(SAY.yours(), seen, mine, MOST_ALONE), SAY.nothingOfYours());
            case FOR_ME -> orElse(part(SAY.forYou(), seen, forMe, MOST_ALONE), SAY.nothingForYou());
            case ALL -> {
                var lines = new ArrayList<Sentence>();
                lines.addAll(part(SAY.forYou(), seen, forMe, MOST_SHOWN));
                lines.addAll(part(SAY.yours(), seen, mine, MOST_SHOWN));
                lines.addAll(part(SAY.forOthers(), seen, mine.negate().and(forMe.negate()), MOST_SHOWN));
                yield orElse(lines, SAY.nothing());
            }
        };
    }

    private Piece code(String rest) {
        return Piece.code(command.with("pending " + rest));
    }

    private static List<Sentence> orElse(List<Sentence> lines, Sentence nothing) {
        return lines.isEmpty() ? List.of(nothing) : lines;
    }

    private List<Sentence> part(Sentence title, List<Change> all, Predicate<Change> which, int most) {
        List<Change> part = all.stream().filter(which).toList();
        if (part.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Sentence>();
        lines.add(title.as(Piece::bold));
        part.stream().limit(most).map(this::line).forEach(lines::add);
        if (part.size() > most) {
            lines.add(SAY.more(part.size() - most));
        }
        return lines;
    }

    private Sentence line(Change change) {
        Sentence said = said(change);
        String card = cards.of(change);
        return card == null ? said : SAY.linked(said, SAY.openCard().as(words -> Piece.link(card, words)));
    }

    private static Sentence said(Change change) {
        String flow = change.proposal().base().id().value();
        var name = Piece.bold(PlainText.visible(change.proposal().wanted().name(), LONGEST_NAME));
        var who = Piece.person(change.requester());
        int have = change.consent().approvals().size();
        int needed = change.consent().needed();
        var channel = Piece.channel(change.proposal().asker().channel());
        Instant end = change.consent().due().expireAt();
        return end == null
                ? SAY.change(flow, name, who, have, needed, channel)
                : SAY.changeUntil(flow, name, who, have, needed, Piece.moment(end), channel);
    }
}
