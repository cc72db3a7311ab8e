package dev.sluice.slack;

import dev.sluice.audit.Posted;
import org.jspecify.annotations.Nullable;

/**
 * The permanent addresses of messages in a workspace, as Slack builds them, without asking it.
 *
 * @param workspace such as {@code https://shop.slack.com/}
 */
record Addresses(String workspace) {
    /** Where a message stands. */
    String of(Posted posted) {
        return of(posted.channel(), posted.ts(), posted.thread());
    }

    /**
     * Where a message stands.
     *
     * @param thread the message that it replies to; null in the channel itself
     */
    String of(String channel, String ts, @Nullable String thread) {
        String address = Permalinks.built(workspace, channel, ts);
        return thread == null ? address : address + "?thread_ts=" + thread + "&cid=" + channel;
    }
}
