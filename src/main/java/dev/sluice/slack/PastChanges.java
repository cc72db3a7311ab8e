package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.export.Filter;
import dev.sluice.audit.export.JdbiHistory;
import dev.sluice.audit.export.JdbiHistory.Hit;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeId;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Changes;
import dev.sluice.change.Closing;
import dev.sluice.change.Consent;
import dev.sluice.change.Emergency;
import dev.sluice.change.Questions;
import dev.sluice.change.Visitor;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.command.Correction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the past, by the ledger, as one person may know of them: their own, and those of flows whose ledger they
 * may read.
 */
final class PastChanges {
    /** Enough for everybody who reads them in Slack; whoever wants more exports the ledger. */
    private static final int MOST = 300;

    private static final int MOST_LOOKED_AT = 5_000;

    private final JdbiHistory history;
    private final Changes changes;
    private final Questions questions;

    PastChanges(JdbiHistory history, Changes changes, Questions questions) {
        this.history = history;
        this.changes = changes;
        this.questions = questions;
    }

    /**
     * What is wanted.
     *
     * @param flow an ID
     * @param name a part of a name that the flow had before the change or was to have; empty for any
     * @param person who had a hand in it
     */
    record Wanted(
            @Nullable FlowId flow,
            String name,
            @Nullable UserId person,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable ChangeState outcome) {}

    /**
     * What was found.
     *
     * @param changes newest first
     * @param isAll whether the whole ledger was looked through
     * @param names of the flows of all changes that the person may know of
     * @param compacted of how many of the changes the ledger keeps only digests
     * @param until when the newest of that happened; null when there is none
     */
    record Seen(
            List<Change> changes,
            boolean isAll,
            Set<String> names,
            int compacted,
            @Nullable Instant until) {}

    Seen find(Visitor visitor, Wanted wanted) {
        var found = new ArrayList<Change>();
        Set<String> names = new LinkedHashSet<>();
        Map<String, Boolean> may = new HashMap<>();
        int[] looked = {0};
        boolean[] isAll = {true};
        var compacted = new ArrayList<Instant>();
        history.changes(filter(wanted), hit -> {
            changes.find(new ChangeId(hit.changeId()))
                    .filter(change -> maySee(visitor, change, may))
                    .filter(change -> !hit.isCompacted() || isAbout(change, wanted))
                    .ifPresent(change -> {
                        names.add(change.proposal().base().name());
                        if (isWanted(change, wanted)) {
                            found.add(change);
                            Stream.of(hit).filter(Hit::isCompacted).map(Hit::at).forEach(compacted::add);
                        }
                    });
            isAll[0] = found.size() < MOST && ++looked[0] < MOST_LOOKED_AT;
            return isAll[0];
        });
        Instant until = compacted.stream().max(Comparator.naturalOrder()).orElse(null);
        return new Seen(found, isAll[0], names, compacted.size(), until);
    }

    /** What only the change itself still says, since the ledger no longer does: its flow, and who had a hand in it. */
    private static boolean isAbout(Change change, Wanted wanted) {
        FlowId flow = wanted.flow();
        UserId person = wanted.person();
        return (flow == null || flow.equals(change.proposal().base().id()))
                && (person == null || person.equals(change.requester()) || hadHandIn(change.consent(), person));
    }

    private static boolean hadHandIn(Consent consent, UserId person) {
        Closing closing = consent.closing();
        Emergency emergency = consent.emergency();
        return consent.isApprovedBy(person)
                || (closing != null && person.equals(closing.who()))
                || (emergency != null && (person.equals(emergency.who()) || person.equals(emergency.reviewer())));
    }

    private static Filter filter(Wanted wanted) {
        FlowId flow = wanted.flow();
        UserId person = wanted.person();
        return new Filter(
                flow == null ? null : flow.value(),
                person == null ? null : person.value(),
                wanted.since(),
                wanted.until(),
                null);
    }

    private boolean maySee(Visitor visitor, Change change, Map<String, Boolean> may) {
        String account = change.proposal().account();
        FlowId flow = change.proposal().base().id();
        return change.requester().equals(visitor.who())
                || may.computeIfAbsent(
                        account + " " + flow,
                        it -> questions.mayReadAudit(visitor, account, flow).allows());
    }

    private static boolean isWanted(Change change, Wanted wanted) {
        String part = Correction.folded(wanted.name());
        return (wanted.outcome() == null || wanted.outcome() == change.state())
                && (Correction.folded(change.proposal().base().name()).contains(part)
                        || Correction.folded(change.proposal().wanted().name()).contains(part));
    }
}
