package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Overview;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the App Home of those who opened it lately up to date: drawn anew when anything happened, published when it
 * looks different, once a second at most for each person. May be used by any number of threads, of which one draws.
 */
final class Homes {
    private static final Logger log = LoggerFactory.getLogger(Homes.class);
    private static final Duration LATELY = Duration.ofHours(1);
    private static final int MOST = 1_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** For what changes without a change: the pace, rights. */
    private static final Duration REDRAWN_AFTER = Duration.ofSeconds(30);

    private static final Duration SLACK_PAUSE = Duration.ofSeconds(30);

    private final MethodsClient methods;
    private final HomeDesk desk;
    private final Overview overview;
    private final InstantSource clock;
    private final Cache<UserId, Viewer> viewers =
            Caffeine.newBuilder().expireAfterWrite(LATELY).maximumSize(MOST).build();

    private final ReentrantLock drawing = new ReentrantLock();
    private long pulse;
    private Instant pausedUntil = Instant.EPOCH;

    Homes(MethodsClient methods, HomeDesk desk, Overview overview, InstantSource clock) {
        this.methods = methods;
        this.desk = desk;
        this.overview = overview;
        this.clock = clock;
    }

    /** Somebody who opened their Home, and what they saw last. */
    private static final class Viewer {
        private final String team;
        private volatile boolean isStale = true;
        private volatile String seen = "";
        private volatile Instant drawnAt = Instant.EPOCH;

        Viewer(String team) {
            this.team = team;
        }
    }

    /** Somebody opened their Home, or changed something in it: they see it as it is now. */
    void opened(UserId who, String team) {
        viewers.put(who, new Viewer(team));
    }

    /** Draws and publishes what is due. Does nothing while another thread does. */
    void look() {
        if (viewers.asMap().isEmpty() || !drawing.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            long beat = overview.pulse();
            boolean hasBeaten = beat != pulse;
            pulse = beat;
            viewers.asMap().forEach((who, viewer) -> {
                viewer.isStale |=
                        hasBeaten || !viewer.drawnAt.plus(REDRAWN_AFTER).isAfter(now);
                if (viewer.isStale
                        && !now.isBefore(pausedUntil)
                        && !viewer.drawnAt.plus(PAUSE).isAfter(now)) {
                    show(who, viewer, now);
                }
            });
        } catch (RuntimeException e) { // of the database, say: the next look comes in a second
            log.warn("homes not drawn why={}", e.toString());
        } finally {
            drawing.unlock();
        }
    }

    private void show(UserId who, Viewer viewer, Instant now) {
        viewer.isStale = false;
        viewer.drawnAt = now;
        String view = desk.draw(who, viewer.team);
        if (view.equals(viewer.seen)) {
            return;
        }
        try {
            var published = SlackCall.make(
                    () -> methods.viewsPublish(r -> r.userId(who.value()).viewAsString(view)));
            if (published.isOk()) {
                viewer.seen = view;
            } else {
                log.warn(
                        "home not published user={} why={} details={}",
                        who,
                        published.getError(),
                        published.getResponseMetadata());
            }
        } catch (IOException | SlackApiException e) {
            log.warn("home not published, all wait user={} why={} pause={}", who, e.toString(), SLACK_PAUSE);
            viewer.isStale = true;
            pausedUntil = now.plus(SLACK_PAUSE);
        }
    }
}
