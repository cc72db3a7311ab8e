package dev.sluice.audit;

import org.jdbi.v3.core.Handle;

/** Somebody who looks at each event that is appended to the ledger, in its transaction. */
@FunctionalInterface
public interface JdbiFollower {
    void appended(Handle handle, Event event, Sealed place);
}
