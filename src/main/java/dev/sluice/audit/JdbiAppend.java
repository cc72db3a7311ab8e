package dev.sluice.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The four statements of an append, prepared once per connection of the pool: every change waits for them, and to
 * prepare them costs as much as to run them. May be used by any number of threads; a connection is one thread's at a
 * time.
 */
final class JdbiAppend {
    private static final String TAKE_HEAD = "update ledger_head set seq = seq + 1 where id = 1 returning seq, digest";

    private static final String PUT_HEAD = "update ledger_head set digest = ? where id = 1";

    private static final String EVENT = """
            insert into change_event (seq, change_id, kind, at, channel, content_digest, person_digest, personal_digest,
                                      previous, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String BODY =
            "insert into change_event_body (seq, content, person, personal, salt) values (?, ?, ?, ?, ?)";

    private final Map<Connection, JdbiPrepared> prepared = new HashMap<>();

    /** The statements of one connection. */
    private record JdbiPrepared(
            PreparedStatement takeHead, PreparedStatement event, PreparedStatement body, PreparedStatement putHead) {
        static JdbiPrepared on(Connection connection) throws SQLException {
            return new JdbiPrepared(
                    connection.prepareStatement(TAKE_HEAD),
                    connection.prepareStatement(EVENT),
                    connection.prepareStatement(BODY),
                    connection.prepareStatement(PUT_HEAD));
        }

        void close() throws SQLException {
            takeHead.close();
            event.close();
            body.close();
            putHead.close();
        }
    }

    /** What is done with the statements. */
    private interface JdbiUse<T> {
        T with(JdbiPrepared statements) throws SQLException;
    }

    /** Takes the next place, with the digest before it; its own is still empty. */
    Sealed takeHead(Handle handle) {
        return use(handle, statements -> {
            try (ResultSet head = statements.takeHead().executeQuery()) {
                if (!head.next()) {
                    throw new IllegalStateException("the ledger has no head");
                }
                return new Sealed(head.getLong(1), "", head.getString(2));
            }
        });
    }

    /** Writes a row and its body, and puts the head behind them. */
    void write(Handle handle, Entry entry, Body body) {
        use(handle, statements -> {
            PreparedStatement event = statements.event();
            event.setLong(1, entry.seq());
            event.setString(2, entry.changeId());
            event.setString(3, entry.kind());
            event.setLong(4, entry.at());
            event.setString(5, entry.channel());
            event.setString(6, entry.contentDigest());
            event.setString(7, entry.personDigest());
            event.setString(8, entry.personalDigest());
            event.setString(9, entry.previous());
            event.setString(10, entry.digest());
            event.executeUpdate();
            PreparedStatement words = statements.body();
            words.setLong(1, entry.seq());
            words.setString(2, body.content());
            words.setString(3, body.person());
            words.setString(4, body.personal());
            words.setString(5, body.salt());
            words.executeUpdate();
            statements.putHead().setString(1, entry.digest());
            return statements.putHead().executeUpdate();
        });
    }

    /** A statement that failed is not used again. */
    private <T> T use(Handle handle, JdbiUse<T> use) {
        try {
            Connection connection = handle.getConnection().unwrap(Connection.class);
            JdbiPrepared statements = on(connection);
            try {
                return use.with(statements);
            } catch (SQLException | RuntimeException e) {
                forget(connection, statements);
                throw e;
            }
        } catch (SQLException e) {
            throw new JdbiLedgerException("the event was not written: " + e.getMessage(), e);
        }
    }

    private synchronized JdbiPrepared on(Connection connection) throws SQLException {
        JdbiPrepared known = prepared.get(connection);
        if (known != null) {
            return known;
        }
        for (Connection one : prepared.keySet().toArray(Connection[]::new)) {
            if (one.isClosed()) {
                prepared.remove(one);
            }
        }
        JdbiPrepared fresh = JdbiPrepared.on(connection);
        prepared.put(connection, fresh);
        return fresh;
    }

    private synchronized void forget(Connection connection, JdbiPrepared statements) throws SQLException {
        prepared.remove(connection);
        statements.close();
    }
}
