/**
 * Tests of verification.
 *
 * <p>Open {@link dev.sluice.audit.verify.LedgerCheckTest}: every manipulation of a ledger that is found, with the words
 * in which it is told. {@link dev.sluice.audit.verify.TamperTest} plays them at random, a short form with every build
 * and the long one with the tag {@code chaos}. {@link dev.sluice.audit.verify.Books} is the ledger they play with.
 */
@NullMarked
package dev.sluice.audit.verify;

import org.jspecify.annotations.NullMarked;
