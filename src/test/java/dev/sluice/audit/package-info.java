/**
 * Tests of the ledger.
 *
 * <p>Open {@link dev.sluice.audit.LedgerContract}: what the ledger promises is written once, and runs on SQLite and on
 * PostgreSQL. That an event stands and falls with the transaction of whoever did it is tested here with a bare
 * transaction, and with real moves of changes in {@code dev.sluice.change}.
 */
@NullMarked
package dev.sluice.audit;

import org.jspecify.annotations.NullMarked;
