package dev.sluice.scenario;

import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.checkpoint.TrustedKeys;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.LedgerCheck;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What the app has written down, read beside it; for one thread. */
final class Records {
    private final String address;
    private final DatabaseUrl url;

    Records(String address) {
        this.address = address;
        this.url = DatabaseUrl.parse(address);
    }

    /** What a process needs to use the same database; starting fast counts for more than running fast. */
    Map<String, String> variables() {
        return Map.of("DATABASE_URL", address, "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    }

    private <T> T read(Function<Jdbi, T> look) {
        try (Database database = Database.openToRead(url)) {
            return look.apply(database.jdbi());
        }
    }

    /** The changes to a name, each by its ID with its state. */
    List<Map.Entry<String, String>> changes(String name) {
        return read(jdbi ->
                jdbi.withHandle(handle -> handle.createQuery("select id, state from change where wanted like :name")
                        .bind("name", "%" + name + "%")
                        .map((row, context) -> Map.entry(row.getString("id"), row.getString("state")))
                        .list()));
    }

    int count(String table, String condition) {
        return read(jdbi ->
                jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table + " where " + condition)
                        .mapTo(Integer.class)
                        .one()));
    }

    boolean isAllTold() {
        return count("announcement", "delivered_at is null") == 0;
    }

    /** What verification finds of the ledger that means that it is not whole. */
    List<Finding> touches() {
        var findings = new ArrayList<Finding>();
        read(jdbi -> new LedgerCheck(new JdbiEntries(jdbi), TrustedKeys.NONE, findings::add).run(List.of()));
        findings.removeIf(finding -> !finding.kind().isTouch());
        return findings;
    }

    /** As if the time had passed after which others take over the work of a process that is gone. */
    void forgetDead() {
        if (address.startsWith("postgres:")) {
            try (Database database = Database.open(url)) {
                database.jdbi()
                        .useHandle(
                                handle -> handle.execute(
                                        "update scheduled_tasks set last_heartbeat = last_heartbeat - interval '1 minute' where picked"));
            }
        }
    }
}
