/**
 * Names with wildcards: how a policy points at actions and resources.
 *
 * <p>Open {@link dev.sluice.access.patterns.Wildcard} first: one matcher of {@code *} and {@code ?} serves actions,
 * resources and the {@code StringLike} conditions. It walks the text with two pointers and never builds a regular
 * expression, so that no character but the two means anything and no pattern can make it slow.
 * {@link dev.sluice.access.patterns.ResourcePattern} matches field by field: a star stays between its colons.
 *
 * <p>Everything here is immutable and may be shared between threads. Nothing here knows documents or decisions.
 */
@NullMarked
package dev.sluice.access.patterns;

import org.jspecify.annotations.NullMarked;
