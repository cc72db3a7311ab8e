package dev.sluice.slack;

import dev.sluice.change.Backlog;
import java.util.Optional;

/**
 * How the parts are that people cannot see. Each is asked when somebody wants to know; the database may take a second.
 */
public interface Vitals {
    boolean databaseAnswers();

    /**
     * What waits.
     *
     * @throws RuntimeException when the database does not answer
     */
    Backlog backlog();

    /** Why an account's calls cannot be signed; empty when they can. */
    Optional<String> keyProblem(String account);
}
