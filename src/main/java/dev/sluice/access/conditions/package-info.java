/**
 * The conditions of a policy statement: RAM's closed list of 21 operators and what they compare.
 *
 * <p>Open {@link dev.sluice.access.conditions.Operator} first, then {@link dev.sluice.access.conditions.Condition}.
 * Numbers are compared exactly, dates as instants, addresses by value. A value of the policy that cannot be read is no
 * condition at all: {@link dev.sluice.access.conditions.Operator#reads} refuses it when the document is read, because a
 * condition that quietly turns false disarms a Deny. A value of the request that cannot be read matches nothing and is
 * reported as {@link dev.sluice.access.conditions.Answer#UNREADABLE}.
 *
 * <p>Nothing here knows statements, documents or people.
 */
@NullMarked
package dev.sluice.access.conditions;

import org.jspecify.annotations.NullMarked;
