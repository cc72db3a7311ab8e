package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Questions;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The changes that wait for approvals, as one person may see them: what they can decide, their own, and the others. */
final class Pending {
    private static final int MOST = 50;

    /** Of each part: three parts of so many lines fit into one answer. */
    private static final int MOST_SHOWN = 5;

    private final Changes changes;
    private final Questions questions;

    Pending(Changes changes, Questions questions) {
        this.changes = changes;
        this.questions = questions;
    }

    /** The list in Slack's markup; empty when there is nothing that the person may see. */
    String of(Visit visit) {
        UserId me = visit.who();
        List<Change> seen = changes.awaiting(MOST).stream()
                .filter(change -> questions.maySee(change, visit.visitor()))
                .toList();
        Predicate<Change> mine = change -> change.requester().equals(me);
        Predicate<Change> forMe = change -> !change.consent().isApprovedBy(me) && questions.mayDecide(change, me);
        return (part("Waiting for you", seen, forMe)
                        + part("Yours", seen, mine)
                        + part("Waiting for others", seen, mine.negate().and(forMe.negate())))
                .strip();
    }

    private static String part(String title, List<Change> all, Predicate<Change> which) {
        List<Change> part = all.stream().filter(which).toList();
        if (part.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("*" + title + "*\n");
        part.stream().limit(MOST_SHOWN).forEach(change -> text.append(line(change)));
        if (part.size() > MOST_SHOWN) {
            text.append("… and ").append(part.size() - MOST_SHOWN).append(" more\n");
        }
        return text.toString();
    }

    private static String line(Change change) {
        Instant end = change.consent().due().expireAt();
        String until = end == null
                ? ""
                : " · until <!date^" + end.getEpochSecond() + "^{date_short_pretty}, {time}|" + end + ">";
        return "• flow " + change.proposal().base().id() + " by <@" + change.requester() + ">, "
                + change.consent().approvals().size() + " of "
                + change.consent().needed() + " approvals"
                + until + " · in <#" + change.proposal().asker().channel() + ">\n";
    }
}
