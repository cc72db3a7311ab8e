/**
 * The database: connection, dialect, migrations, and the timers that live in it.
 *
 * <p>Open {@link dev.sluice.database.Database} first: SQLite in one file by default, PostgreSQL where more than one
 * process runs, one schema on both. {@link dev.sluice.database.Timers} runs recurring work that survives restarts and
 * runs in one process at a time. What the two databases say differently stays here; the rooms own their SQL, and this
 * room must not know what a change or an event is.
 */
@NullMarked
package dev.sluice.database;

import org.jspecify.annotations.NullMarked;
