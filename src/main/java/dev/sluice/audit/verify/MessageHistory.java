package dev.sluice.audit.verify;

import org.jspecify.annotations.Nullable;

/**
 * The history of messages, as the app may read it today.
 *
 * <p>A call is one request to Slack and may take a minute where the history is rationed: the implementation waits as it
 * is told to and repeats what was refused for the rate. A place that cannot be read is {@link Sight.Hidden}; what fails
 * otherwise is thrown, and the check can go on from its bookmark later.
 */
public interface MessageHistory {
    /**
     * Messages in a channel itself, newest first, a reply only when it was also sent to the channel.
     *
     * @param cursor where to go on; null for the newest
     */
    Sight messages(String channel, @Nullable String cursor);

    /**
     * The replies in a thread, oldest first; the message they reply to may be among them.
     *
     * @param cursor where to go on; null for the oldest
     */
    Sight replies(String channel, String thread, @Nullable String cursor);
}
