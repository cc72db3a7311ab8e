package dev.sluice.database;

/** The database could not be opened or asked; the message is fit for an operator and holds no secret. */
public final class DatabaseException extends RuntimeException {
    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    DatabaseException(String message) {
        super(message);
    }
}
