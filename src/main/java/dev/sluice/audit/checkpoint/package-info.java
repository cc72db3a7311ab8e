/**
 * Checkpoints: statements that the ledger had a certain head at a certain time, signed where there is a key.
 *
 * <p>A chain that anybody with the database can compute again proves nothing by itself. A checkpoint does: it stands in
 * the ledger as an event, which names the digest of the event just before it, and is posted to a channel, where it is
 * out of the database's reach. Open {@link dev.sluice.audit.checkpoint.Checkpoints} first: it makes them, as text and
 * as metadata, and reads them back. The keys are Ed25519; {@link dev.sluice.audit.checkpoint.SigningKey} signs,
 * {@link dev.sluice.audit.checkpoint.TrustedKeys} says whose signatures count.
 */
@NullMarked
package dev.sluice.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
