package dev.sluice.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * An open database whose schema is up to date. May be used by any number of threads.
 *
 * <p>SQLite runs in WAL mode with {@code synchronous=FULL}: what was committed survives a loss of power. Its file
 * belongs to one process, which a lock beside it holds.
 */
public final class Database implements AutoCloseable {
    private static final int PROBE_SECONDS = 2;

    private final DatabaseUrl url;
    private final @Nullable FileClaim claim;
    private final HikariDataSource pool;
    private final HikariDataSource timersPool;
    private final Jdbi jdbi;

    private Database(DatabaseUrl url, @Nullable FileClaim claim) {
        this.url = url;
        this.claim = claim;
        this.pool = pool(url, "sluice", url.dialect().connections(), null);
        this.timersPool = pool(url, "timers", url.dialect() == Dialect.SQLITE ? 1 : 3, null);
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws DatabaseException when it cannot be reached, is held by another process, or was written by a newer
     *     version
     */
    public static Database open(DatabaseUrl url) {
        FileClaim claim = url.file().map(FileClaim::of).orElse(null);
        try {
            var database = new Database(url, claim);
            database.migrate();
            return database;
        } catch (RuntimeException e) {
            if (claim != null) {
                claim.close();
            }
            throw new DatabaseException("cannot open the " + url + ": " + innermost(e), e);
        }
    }

    /**
     * Opens the database to write something small beside the process that it belongs to; alone, as {@link #open} does,
     * when none runs.
     *
     * @throws DatabaseException when it cannot be reached, or was written by a newer version
     */
    public static Database openBeside(DatabaseUrl url) {
        boolean isTaken = url.file().filter(FileClaim::isTaken).isPresent();
        return isTaken ? new Database(url, null) : open(url);
    }

    /**
     * Opens the database to look at it, beside the process that it belongs to; nothing can be written.
     *
     * @throws DatabaseException when it is not there or cannot be reached
     */
    public static Database openToRead(DatabaseUrl url) {
        url.file().filter(file -> !Files.exists(file)).ifPresent(file -> {
            throw new DatabaseException("there is no database `" + file + "`");
        });
        try {
            return new Database(url);
        } catch (RuntimeException e) {
            throw new DatabaseException("cannot open the " + url + ": " + innermost(e), e);
        }
    }

    private Database(DatabaseUrl url) {
        this.url = url;
        this.claim = null;
        this.pool = pool(url, "reader", 1, url.dialect().readOnly());
        this.timersPool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    private static HikariDataSource pool(DatabaseUrl url, String name, int size, @Nullable String first) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url.jdbc());
        config.setUsername(url.user());
        config.setPassword(url.password());
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql(first);
        config.setConnectionTimeout(10_000);
        if (url.dialect() == Dialect.SQLITE) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "10000");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
            config.addDataSourceProperty("foreign_keys", "true");
        }
        return new HikariDataSource(config);
    }

    private void migrate() {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db", url.dialect().ownMigrations())
                    .placeholders(url.dialect().words())
                    .load()
                    .migrate();
            if (url.dialect() == Dialect.SQLITE) {
                Timers.releaseAll(timersPool);
            }
        } catch (FlywayException | SQLException e) {
            close();
            throw new DatabaseException("cannot bring the schema up to date: " + innermost(e), e);
        }
    }

    private static @Nullable String innermost(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner.getMessage();
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    DataSource timersPool() {
        return timersPool;
    }

    Dialect dialect() {
        return url.dialect();
    }

    /** Says whether a query would be answered now; takes 2 seconds at most where the driver keeps its word. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(PROBE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        timersPool.close();
        pool.close();
        if (claim != null) {
            claim.close();
        }
    }
}
