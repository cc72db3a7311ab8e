package dev.sluice.database;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import java.util.Map;

/** The two databases, and what they say differently. */
enum Dialect {
    SQLITE,
    POSTGRESQL;

    /** One writer at a time is SQLite's own rule: a pool of one queues fairly where SQLite would poll. */
    int connections() {
        return switch (this) {
            case SQLITE -> 1;
            case POSTGRESQL -> 8;
        };
    }

    /** What the placeholders of the migrations stand for. */
    Map<String, String> words() {
        return switch (this) {
            case SQLITE ->
                Map.of(
                        "identity", "integer primary key autoincrement",
                        "number", "integer",
                        "bytes", "blob",
                        "instant", "timestamp",
                        "flag", "bit");
            case POSTGRESQL ->
                Map.of(
                        "identity", "bigint generated always as identity primary key",
                        "number", "bigint",
                        "bytes", "bytea",
                        "instant", "timestamp with time zone",
                        "flag", "boolean");
        };
    }

    /** Where the migrations stand that only this database understands. */
    String ownMigrations() {
        return switch (this) {
            case SQLITE -> "classpath:triggers/sqlite";
            case POSTGRESQL -> "classpath:triggers/postgresql";
        };
    }

    /** What a connection that must not write is told first. */
    String readOnly() {
        return switch (this) {
            case SQLITE -> "pragma query_only = true";
            case POSTGRESQL -> "set default_transaction_read_only = on";
        };
    }

    JdbcCustomization timers() {
        return switch (this) {
            case SQLITE -> new SqliteJdbcCustomization();
            case POSTGRESQL -> new PostgreSqlJdbcCustomization(false, true);
        };
    }
}
