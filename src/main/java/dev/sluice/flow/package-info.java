/**
 * Plain values of CAMS flows: what a flow is, what somebody wants it to become, and the difference.
 *
 * <p>Open {@link dev.sluice.flow.Flow} first, then {@link dev.sluice.flow.FlowEdit} and
 * {@link dev.sluice.flow.FlowDiff}. The values know nothing of HTTP, Slack or storage; every record checks itself when
 * it is made, and all of them are immutable and safe to share between threads.
 */
@NullMarked
package dev.sluice.flow;

import org.jspecify.annotations.NullMarked;
