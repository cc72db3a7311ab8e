package dev.sluice.audit;

import org.jspecify.annotations.Nullable;

/**
 * A message that was posted, as Sluice remembers it.
 *
 * @param thread the message that it replies to; null in the channel itself
 * @param seq the event that it tells of; after an edit of ours, the newest
 */
public record Posted(String channel, String ts, @Nullable String thread, long seq, String textDigest) {}
