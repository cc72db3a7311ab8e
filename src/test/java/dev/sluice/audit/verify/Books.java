package dev.sluice.audit.verify;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.Sealed;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.checkpoint.Checkpoints;
import dev.sluice.audit.checkpoint.SigningKey;
import dev.sluice.audit.checkpoint.TrustedKeys;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A ledger of made-up events, and somebody with the database in their hands. */
public final class Books implements AutoCloseable {
    public static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    /** Made for these tests alone, with `openssl genpkey -algorithm ed25519`. */
    public static final SigningKey KEY = SigningKey.ofPem("""
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEILEStDVCRxmfg8dN2sWdHmeDs1jDTzRMWYcDJchHxhm0
            -----END PRIVATE KEY-----
            """);

    private static final List<String> TRIGGERS = List.of(
            "change_event_is_not_edited",
            "change_event_is_not_deleted",
            "change_event_body_is_not_deleted",
            "change_event_body_only_loses",
            "ledger_head_stays");

    private final Database database;
    private final JdbiLedger ledger;

    public Books(DatabaseUrl url) {
        database = Database.open(url);
        ledger = new JdbiLedger(database.jdbi());
    }

    public Jdbi jdbi() {
        return database.jdbi();
    }

    public JdbiLedger ledger() {
        return ledger;
    }

    public JdbiEntries entries() {
        return new JdbiEntries(database.jdbi());
    }

    /** An event that belongs to no change. */
    public static Event event(int number) {
        String content =
                "{\"flow\":\"" + (1001 + number % 7) + "\",\"state\":\"" + (number % 3 == 0 ? "QUEUED" : "SUCCEEDED")
                        + "\",\"version\":" + number + ",\"personal\":{\"reason\":\"reason " + number + "\"}}";
        var kinds = List.of(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.RESULT);
        return new Event(
                null, kinds.get(number % 3), MORNING.plusSeconds(number), "U0ANN" + number % 5, "C0DESK", content);
    }

    public Sealed add(int number) {
        return ledger.append(event(number));
    }

    /** Adds events in one transaction. */
    public Books add(int from, int until) {
        jdbi().useTransaction(handle -> {
            for (int number = from; number < until; number++) {
                ledger.append(handle, event(number));
            }
        });
        return this;
    }

    public Checkpoint checkpoint() {
        return new Checkpoints(ledger, KEY, () -> MORNING).make().checkpoint();
    }

    /** What nobody but an intruder does: takes the triggers away. */
    public Books unlock() {
        jdbi().useHandle(handle -> TRIGGERS.forEach(trigger -> handle.execute("drop trigger " + trigger)));
        return this;
    }

    public void tamper(String sql, Object... values) {
        int rows = jdbi().withHandle(handle -> handle.execute(sql, values));
        if (rows == 0) {
            throw new IllegalStateException("nothing was touched by: " + sql);
        }
    }

    /** The column of a row. */
    public String read(String table, String column, long seq) {
        return jdbi().withHandle(handle -> handle.createQuery("select " + column + " from " + table + " where seq = ?")
                .bind(0, seq)
                .mapTo(String.class)
                .one());
    }

    public List<Finding> verify(Checkpoint... kept) {
        var findings = new ArrayList<Finding>();
        new LedgerCheck(entries(), TrustedKeys.NONE.and(KEY), findings::add).run(List.of(kept));
        return findings;
    }

    @Override
    public void close() {
        database.close();
    }
}
