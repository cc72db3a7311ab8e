package dev.sluice.audit.verify;

import dev.sluice.audit.checkpoint.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at.
 *
 * @param events how many rows were read
 * @param vouched the last checkpoint that holds; null when there is none
 */
public record LedgerReport(long events, @Nullable Checkpoint vouched) {}
