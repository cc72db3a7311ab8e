package dev.sluice.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL on this computer, started when the first test asks and stopped with the tests.
 *
 * <p>Starting it takes seconds, an empty schema a moment: every test gets a schema, and no test sees another's rows.
 */
public final class FreshPostgres {
    private static final AtomicInteger schemas = new AtomicInteger();

    /** Holds the server; its class is loaded, and the server started, when it is first asked for. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private FreshPostgres() {}

    /** The address of an empty schema that nobody else uses. */
    public static DatabaseUrl url() {
        return DatabaseUrl.parse(address());
    }

    /** The same as text, for a process of its own. */
    public static String address() {
        String schema = "test" + schemas.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make schema `" + schema + "`", e);
        }
        return "postgres://postgres@localhost:" + Server.RUNNING.getPort() + "/postgres?currentSchema=" + schema;
    }
}
