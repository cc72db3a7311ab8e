package dev.sluice.audit;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** The database did not take an event; the transaction that it is part of must not be committed. */
public final class JdbiLedgerException extends JdbiException {
    JdbiLedgerException(String message, SQLException cause) {
        super(message, cause);
    }
}
