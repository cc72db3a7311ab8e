package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/**
 * The transaction in which a change is asked for that takes approvals: its row, the card and the reply that people are
 * owed, and its event or not, for measuring what that adds.
 */
public final class ChangeTransaction {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Jdbi jdbi;
    private final JdbiLedger ledger;
    private final Random random = new Random(7);
    private int changes;

    public ChangeTransaction(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.ledger = new JdbiLedger(jdbi);
    }

    /** A change that nobody has asked for yet. */
    public Change next() {
        var flow = new Flow(
                new FlowId("1002"),
                null,
                "Book an appointment",
                Categories.of(List.of("SURVEY")),
                FlowStatus.DRAFT,
                null);
        var asker = new Asker(new UserId("U0EDITOR1"), "T0SHOP", "C01SUPPORT", "T0SHOP:V" + changes++);
        var wanted = new FlowEdit(flow.id(), null, "Book a visit", flow.categories());
        var proposal = new Proposal(asker, "1234567890123456", flow, wanted, "autumn campaign");
        return Change.ask(
                ChangeId.next(NOW.plusMillis(changes), random),
                ChangeState.AWAITING_APPROVAL,
                proposal,
                Consent.wanted(2, Due.NEVER),
                NOW);
    }

    /** What is written down of it. */
    public Event event(Change change) {
        List<String> people = List.of("U0APPROV1", "U0APPROV2", "U0ADMIN01");
        return change.event(
                Event.Kind.ASKED, NOW, change.requester(), Map.of("approvers", people, "mentioned", people));
    }

    /** Writes it as the app does. */
    public void withEvent(Change change) {
        jdbi.useTransaction(handle -> {
            JdbiChangeStore.insert(handle, change);
            long seq = ledger.append(handle, event(change)).seq();
            JdbiOutbox.add(handle, change.id(), News.CARD, seq, NOW);
            JdbiOutbox.add(handle, change.id(), News.STEP, seq, NOW);
        });
    }

    /** Writes it as an app would that had no ledger. */
    public void withoutEvent(Change change) {
        jdbi.useTransaction(handle -> {
            JdbiChangeStore.insert(handle, change);
            JdbiOutbox.add(handle, change.id(), News.CARD, null, NOW);
            JdbiOutbox.add(handle, change.id(), News.STEP, null, NOW);
        });
    }
}
