package dev.sluice.audit.verify;

import dev.sluice.audit.JdbiMessages;
import java.time.Duration;

/**
 * How far the check of messages is.
 *
 * @param share done, from 0 to 1, by channels and by time within a channel
 * @param calls of the history so far
 * @param left at the pace so far
 */
public record Progress(double share, long calls, Duration left) {
    /** What Slack gives an app that it rations: so many messages a call, a call a minute. */
    private static final long RATIONED_PAGE = 15;

    private static final Duration RATIONED_PAUSE = Duration.ofMinutes(1);

    /** How long all messages take where the history is rationed; longer where others post much, too. */
    public static Duration whenRationed(JdbiMessages posted) {
        return RATIONED_PAUSE.multipliedBy(posted.pages(RATIONED_PAGE));
    }
}
