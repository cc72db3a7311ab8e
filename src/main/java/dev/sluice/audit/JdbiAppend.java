package dev.sluice.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The statements of an append, prepared once per connection of the pool: every change waits for them, and to prepare
 * them costs as much as to run them. May be used by any number of threads; a connection is one thread's at a time.
 *
 * <p>Where the head was when this process last moved it is remembered, so that it is moved by one statement. It only
 * moves from exactly there: where somebody else appended meanwhile, or the transaction was rolled back, it is read.
 */
final class JdbiAppend {
    private static final String HOLD_HEAD = "update ledger_head set seq = seq where id = 1 returning seq, digest";

    private static final String MOVE_HEAD =
            "update ledger_head set seq = ?, digest = ? where id = 1 and seq = ? and digest = ?";

    private static final String EVENT = """
            insert into change_event (seq, change_id, kind, at, channel, content_digest, person_digest, personal_digest,
                                      previous, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String BODY =
            "insert into change_event_body (seq, content, person, personal, salt) values (?, ?, ?, ?, ?)";

    private final Map<Connection, JdbiPrepared> prepared = new HashMap<>();
    private volatile @Nullable Entry last;

    /** The statements of one connection. */
    private record JdbiPrepared(
            PreparedStatement holdHead, PreparedStatement moveHead, PreparedStatement event, PreparedStatement body) {
        static JdbiPrepared on(Connection connection) throws SQLException {
            return new JdbiPrepared(
                    connection.prepareStatement(HOLD_HEAD),
                    connection.prepareStatement(MOVE_HEAD),
                    connection.prepareStatement(EVENT),
                    connection.prepareStatement(BODY));
        }

        void close() throws SQLException {
            holdHead.close();
            moveHead.close();
            event.close();
            body.close();
        }
    }

    /** What is done with the statements. */
    private interface JdbiUse<T> {
        T with(JdbiPrepared statements) throws SQLException;
    }

    /** Writes an event behind the head, wherever that is. */
    Entry write(Handle handle, Event event, Body body) {
        return use(handle, statements -> {
            Entry before = last;
            if (before != null) {
                Entry entry = Entry.seal(event, body, before.seq() + 1, before.digest());
                if (isMoved(statements, entry)) {
                    return written(statements, entry, body);
                }
            }
            Sealed place = holdHead(statements);
            return moved(statements, Entry.seal(event, body, place.seq(), place.previous()), body);
        });
    }

    /** Takes the next place, so that nobody else does; its digest is still empty. */
    Sealed hold(Handle handle) {
        return use(handle, JdbiAppend::holdHead);
    }

    /** Writes an event at the place that is held. */
    Entry write(Handle handle, Event event, Body body, Sealed place) {
        return use(
                handle, statements -> moved(statements, Entry.seal(event, body, place.seq(), place.previous()), body));
    }

    private static Sealed holdHead(JdbiPrepared statements) throws SQLException {
        try (ResultSet head = statements.holdHead().executeQuery()) {
            if (!head.next()) {
                throw new IllegalStateException("the ledger has no head");
            }
            return new Sealed(head.getLong(1) + 1, "", head.getString(2));
        }
    }

    private Entry moved(JdbiPrepared statements, Entry entry, Body body) throws SQLException {
        if (!isMoved(statements, entry)) {
            throw new IllegalStateException("the head of the ledger moved although it was held");
        }
        return written(statements, entry, body);
    }

    private static boolean isMoved(JdbiPrepared statements, Entry entry) throws SQLException {
        PreparedStatement head = statements.moveHead();
        head.setLong(1, entry.seq());
        head.setString(2, entry.digest());
        head.setLong(3, entry.seq() - 1);
        head.setString(4, entry.previous());
        return head.executeUpdate() == 1;
    }

    private Entry written(JdbiPrepared statements, Entry entry, Body body) throws SQLException {
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
        last = entry;
        return entry;
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
