/**
 * The ledger: what happened to every change, in order, only ever added to, and chained so that touching it shows.
 *
 * <p>Open {@link dev.sluice.audit.Event} first: one thing that happened, with its time, person and channel.
 * {@link dev.sluice.audit.JdbiLedger} writes it in the transaction of whoever did it, so that nothing happens that is
 * not written and nothing is written that did not happen, and says its place in the chain as
 * {@link dev.sluice.audit.Sealed}. {@link dev.sluice.audit.Seal} is how digests are made. What an event says stands
 * beside the chain and can be taken out by {@link dev.sluice.audit.JdbiRemover}. Checkpoints, verification and export
 * have packages of their own. The room must not know the states of a change or what Slack is.
 */
@NullMarked
package dev.sluice.audit;

import org.jspecify.annotations.NullMarked;
