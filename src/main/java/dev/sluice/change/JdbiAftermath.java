package dev.sluice.change;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.Removal;
import dev.sluice.flow.FlowDiff;
import dev.sluice.flow.FlowEdit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those whose change is over that what it did is no longer so: another change set the same otherwise. It is part
 * of the transaction in which that other change succeeds. What is done to a flow outside of Sluice is not seen.
 */
final class JdbiAftermath {
    private static final Logger log = LoggerFactory.getLogger(JdbiAftermath.class);

    /** Who last set a name or categories is looked for among so many. */
    private static final int MOST = 50;

    private static final String EARLIER = """
            select * from change
             where account = :account and flow = :flow and state = 'SUCCEEDED' and id <> :id
             order by ended_at desc, id desc
             limit :most""";

    private final Handle handle;
    private final JdbiLedger ledger;

    JdbiAftermath(Handle handle, JdbiLedger ledger) {
        this.handle = handle;
        this.ledger = ledger;
    }

    /** Tells of everything that ends with this change, which has just succeeded. */
    void of(Change done, Event result) {
        List<Change> earlier = readable(done);
        var ended = new LinkedHashSet<Change>();
        Set<Change> renamed = ended(
                done, earlier, FlowDiff::changesName, change -> wanted(change).name());
        Set<Change> sorted = ended(
                done,
                earlier,
                FlowDiff::changesCategories,
                change -> wanted(change).categories());
        ended.addAll(renamed);
        ended.addAll(sorted);
        ended.removeIf(change -> Removal.isName(change.requester().value())); // nobody is there to be told
        for (Change each : ended) {
            Map<String, Object> details = new HashMap<>();
            details.put("change", done.id().value());
            details.put("name", renamed.contains(each));
            details.put("categories", sorted.contains(each));
            if (!each.requester().equals(done.requester())) {
                details.put("mentioned", List.of(each.requester().value()));
            }
            Event event = each.event(kind(done, each), result.at(), done.requester(), details);
            long seq = ledger.append(handle, event).seq();
            JdbiOutbox.add(handle, each.id(), News.STEP, seq, event.at());
        }
    }

    /** What happened before is no reason to lose what happens now: what cannot be read is not told of. */
    private List<Change> readable(Change done) {
        try {
            return earlier(done);
        } catch (JdbiException e) { // the transaction may be over
            throw e;
        } catch (RuntimeException e) { // of many types, all of which mean that a row is not what it was
            log.error(
                    "earlier changes cannot be read flow={}",
                    done.proposal().base().id(),
                    e);
            return List.of();
        }
    }

    private List<Change> earlier(Change done) {
        return handle.createQuery(EARLIER)
                .bind("account", done.proposal().account())
                .bind("flow", done.proposal().base().id().value())
                .bind("id", done.id().value())
                .bind("most", MOST)
                .map(JdbiChangeRow::read)
                .list();
    }

    private static FlowEdit wanted(Change change) {
        return change.proposal().wanted();
    }

    /** The change that last set what this one sets, if it set something else; none or one. */
    private static Set<Change> ended(
            Change done, List<Change> earlier, Predicate<FlowDiff> sets, Function<Change, Object> value) {
        if (!sets.test(done.proposal().diff())) {
            return Set.of();
        }
        return earlier.stream()
                .filter(change -> sets.test(change.proposal().diff()))
                .findFirst()
                .filter(change -> !value.apply(change).equals(value.apply(done)))
                .map(Set::of)
                .orElseGet(Set::of);
    }

    private static Event.Kind kind(Change done, Change ended) {
        Origin origin = done.proposal().origin();
        boolean isUndone = origin != null
                && origin.kind() == Origin.Kind.UNDOES
                && origin.of().equals(ended.id());
        return isUndone ? Event.Kind.UNDONE : Event.Kind.REPLACED;
    }
}
