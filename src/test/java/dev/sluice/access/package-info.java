/**
 * Tests of deciding as a whole: vectors, laws, hostile documents, and people.
 *
 * <p>Most cases are data in {@code src/test/resources/policy}: open {@link dev.sluice.access.PolicyCasesTest} to see
 * how they run. A bug in deciding is a new case there and no new Java.
 */
@NullMarked
package dev.sluice.access;

import org.jspecify.annotations.NullMarked;
