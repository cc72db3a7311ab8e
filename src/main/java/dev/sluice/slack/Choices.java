package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * What was last chosen in each modal, so that an answer which comes late does not take the place of a newer one. May be
 * used by any number of threads; another process knows nothing of it, and there the hash of the view decides.
 */
final class Choices {
    private static final String SENT = "sent";

    private final Cache<String, String> latest = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(10_000)
            .build();

    /** Something was chosen in this view; the mark tells it from every other choice. */
    void chosen(String view, String mark) {
        latest.put(view, mark);
    }

    /** The form was sent: whatever was chosen in it before is not to be shown any more. */
    void sent(String view) {
        latest.put(view, SENT);
    }

    boolean isLatest(String view, String mark) {
        return mark.equals(latest.getIfPresent(view));
    }
}
