package dev.sluice.change;

import java.time.Duration;
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
        due.ifPresent(this::tryToDeliver);
        return due.isPresent();
    }

    /** One message that breaks something must not hold up those behind it. */
    private void tryToDeliver(Announcement announcement) {
        try {
            deliver(announcement);
        } catch (RuntimeException e) {
            log.error("message not delivered, tried again later change={}", announcement.change(), e);
            outbox.postponed(announcement, clock.instant().plus(Pause.after(announcement.attempts() + 1)));
        }
    }

    private void deliver(Announcement announcement) {
        Change change = changes.find(announcement.change())
                .orElseThrow(() -> new IllegalStateException("announcement " + announcement.id() + " of change "
                        + announcement.change() + ", which is gone"));
        Optional<Duration> pause = announcer
                .announce(announcement.news(), change)
                .match(
                        delivered -> {
                            outbox.delivered(announcement, clock.instant(), delivered.channel(), delivered.ts());
                            log.info("announced change={} channel={}", change.id(), delivered.channel());
                            return Optional.empty();
                        },
                        later -> {
                            log.warn("not announced yet change={} why={}", change.id(), later.why());
                            return Optional.of(later.pause());
                        },
                        impossible -> {
                            log.error("nobody can be told change={} why={}", change.id(), impossible.why());
                            return Optional.of(AFTER_IMPOSSIBLE);
                        });
        pause.ifPresent(wait -> outbox.postponed(announcement, clock.instant().plus(wait)));
    }
}
