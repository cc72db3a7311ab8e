package dev.sluice.change;

import dev.sluice.change.Announcer.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what people are owed, oldest first, and tries again for as long as it takes. Only one courier may be at work
 * at a time, in whatever process; a timer sees to that.
 */
public final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration AFTER_IMPOSSIBLE = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final ChangeStore changes;
    private final Announcer announcer;
    private final InstantSource clock;

    public Courier(Outbox outbox, ChangeStore changes, Announcer announcer, InstantSource clock) {
        this.outbox = outbox;
        this.changes = changes;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Tries to deliver one message. Returns true when there was one due. */
    public boolean deliverOnce() {
        Optional<Announcement> due = outbox.nextDue(clock.instant());
        due.ifPresent(this::deliver);
        return due.isPresent();
    }

    private void deliver(Announcement announcement) {
        Change change = changes.find(announcement.change())
                .orElseThrow(() -> new IllegalStateException("announcement " + announcement.id() + " of change "
                        + announcement.change() + ", which is gone"));
        Delivery delivery = announcer.announce(announcement.news(), change);
        Instant now = clock.instant();
        if (delivery instanceof Delivery.Delivered it) {
            outbox.delivered(announcement, now, it.channel(), it.ts());
            log.info("announced change={} news={} channel={}", change.id(), announcement.news(), it.channel());
        } else if (delivery instanceof Delivery.Later it) {
            log.warn("not announced yet change={} retry-in={} why={}", change.id(), it.pause(), it.why());
            outbox.postponed(announcement, now.plus(it.pause()));
        } else if (delivery instanceof Delivery.Impossible it) {
            log.error("nobody can be told change={} retry-in={} why={}", change.id(), AFTER_IMPOSSIBLE, it.why());
            outbox.postponed(announcement, now.plus(AFTER_IMPOSSIBLE));
        }
    }
}
