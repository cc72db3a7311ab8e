package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The transaction in which a change is asked for that takes approvals: its row, the card and the reply that people are
 * owed, and its event or not, for measuring what that adds.
 */
public final class ChangeTransaction {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** As long as what an event says. */
    private static final String TEXT = "words".repeat(80);

    private final Jdbi jdbi;
    private final JdbiLedger ledger;
    private final Random random = new Random(7);
    private int changes;
    private long rows;
    private @Nullable PreparedStatement row;

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
        with(change, handle -> {});
    }

    /** The same with one row more, in a table of its own without any index: no ledger costs less. */
    public void withRow(Change change) throws SQLException {
        with(change, handle -> {
            PreparedStatement insert = row(handle);
            insert.setLong(1, ++rows);
            insert.setString(2, TEXT);
            insert.executeUpdate();
        });
    }

    private <X extends Exception> void with(Change change, HandleConsumer<X> more) throws X {
        jdbi.useTransaction(handle -> {
            JdbiChangeStore.insert(handle, change);
            more.useHandle(handle);
            JdbiOutbox.add(handle, change.id(), News.CARD, null, NOW);
            JdbiOutbox.add(handle, change.id(), News.STEP, null, NOW);
        });
    }

    /** Prepared once, as the statements of the ledger are; SQLite has one connection. */
    private PreparedStatement row(Handle handle) throws SQLException {
        if (row == null) {
            handle.execute("create table bare (seq integer primary key, words text not null)");
            row = handle.getConnection().unwrap(Connection.class).prepareStatement("insert into bare values (?, ?)");
        }
        return row;
    }
}
