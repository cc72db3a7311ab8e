package dev.sluice.database;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import java.util.Map;

/** The two databases, and what they say differently. */
enum Dialect {
    /** One writer at a time is SQLite's own rule: a pool of one queues fairly where SQLite would poll. */
    SQLITE(
            1,
            Map.of(
                    "identity", "integer primary key autoincrement",
                    "bytes", "blob",
                    "instant", "timestamp",
                    "flag", "bit")),
    POSTGRESQL(
            8,
            Map.of(
                    "identity", "bigint generated always as identity primary key",
                    "bytes", "bytea",
                    "instant", "timestamp with time zone",
                    "flag", "boolean"));

    private final int connections;
    private final Map<String, String> words;

    Dialect(int connections, Map<String, String> words) {
        this.connections = connections;
        this.words = words;
    }

    int connections() {
        return connections;
    }

    /** What the placeholders of the migrations stand for. */
    Map<String, String> words() {
        return words;
    }

    JdbcCustomization timers() {
        return switch (this) {
            case SQLITE -> new SqliteJdbcCustomization();
            case POSTGRESQL -> new PostgreSqlJdbcCustomization(false, true);
        };
    }
}
