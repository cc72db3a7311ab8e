package dev.sluice.audit.verify;

import dev.sluice.audit.checkpoint.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at.
 *
 * @param events how many rows were read
 * @param vouched the last checkpoint that holds; null when there is none
 * @param compacted of how many nothing but digests is left
 * @param erased of how many it cannot be verified any more who did it and what they wrote
 */
public record LedgerReport(long events, @Nullable Checkpoint vouched, long compacted, long erased) {}
