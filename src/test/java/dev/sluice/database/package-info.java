/**
 * Tests of the database room: addresses, opening, the one process that an SQLite file belongs to, and timers.
 *
 * <p>Open {@link dev.sluice.database.DatabaseContract} first: what holds on both databases is written once, and a
 * subclass says where the database is. {@link dev.sluice.database.FreshPostgres} starts a real PostgreSQL, once for all
 * tests, and gives each test a schema of its own; the tests of other rooms use it too.
 */
@NullMarked
package dev.sluice.database;

import org.jspecify.annotations.NullMarked;
