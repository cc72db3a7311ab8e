/**
 * The ledger: what happened to every change, in order, only ever added to.
 *
 * <p>Open {@link dev.sluice.audit.Event} first: one thing that happened, with its time, person and channel.
 * {@link dev.sluice.audit.JdbiLedger} writes it in the transaction of whoever did it, so that nothing happens that is
 * not written and nothing is written that did not happen. The room must not know the states of a change or what Slack
 * is.
 */
@NullMarked
package dev.sluice.audit;

import org.jspecify.annotations.NullMarked;
