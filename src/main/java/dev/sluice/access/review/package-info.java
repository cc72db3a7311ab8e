/**
 * Looks at policies as a whole: statements that make others pointless, and approvals that nobody can give.
 *
 * <p>Open {@link dev.sluice.access.review.Review} first. What one statement alone says is advised on while it is read,
 * in {@code grammar}; here statements are compared, within a document and between documents that the same people hold
 * or that stand over the same place. {@link dev.sluice.access.review.Cover} says whether one statement covers another;
 * it says no when in doubt, so that what is reported is so.
 *
 * <p>Nothing here takes part in deciding requests, and it must not: a review may be wrong by omission.
 */
@NullMarked
package dev.sluice.access.review;

import org.jspecify.annotations.NullMarked;
