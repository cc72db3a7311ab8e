package dev.sluice.change;

import dev.sluice.audit.Entry;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.Posted;
import dev.sluice.audit.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final JdbiLedger ledger;
    private final Announcer announcer;
    private final InstantSource clock;

    public Courier(Outbox outbox, ChangeStore changes, JdbiLedger ledger, Announcer announcer, InstantSource clock) {
        this.outbox = outbox;
        this.changes = changes;
        this.ledger = ledger;
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
            outbox.postponed(announcement, clock.instant().plus(Pause.after(announcement.attempts() + 1)), true);
        }
    }

    private void deliver(Announcement announcement) {
        Change change = changes.find(announcement.change())
                .orElseThrow(() -> new IllegalStateException("announcement " + announcement.id() + " of change "
                        + announcement.change() + ", which is gone"));
        Message message = message(announcement, change);
        if (message.triedAt() == null) {
            outbox.trying(announcement, message.now());
        }
        Optional<Duration> pause = announcer
                .announce(message)
                .match(
                        delivered -> {
                            Instant now = clock.instant();
                            var place = new Place(delivered.channel(), delivered.ts());
                            outbox.delivered(
                                    announcement,
                                    now,
                                    place,
                                    change.version(),
                                    posted(delivered, message.place(), now));
                            log.info(
                                    "announced change={} news={} channel={}",
                                    change.id(),
                                    announcement.news(),
                                    delivered.channel());
                            return Optional.empty();
                        },
                        later -> {
                            log.warn("not announced yet change={} why={}", change.id(), later.why());
                            outbox.postponed(announcement, clock.instant().plus(later.pause()), later.isOut());
                            return Optional.of(later.pause());
                        },
                        impossible -> {
                            log.error("nobody can be told change={} why={}", change.id(), impossible.why());
                            outbox.postponed(announcement, clock.instant().plus(AFTER_IMPOSSIBLE), false);
                            return Optional.of(AFTER_IMPOSSIBLE);
                        });
        pause.ifPresent(wait -> log.info("message put off change={} pause={}", change.id(), wait));
    }

    /** What is remembered of a message that tells of an event. */
    private static @Nullable Posted posted(Announcer.Delivery.Delivered told, @Nullable Sealed place, Instant now) {
        Announcer.Trace trace = told.trace();
        return trace == null || place == null
                ? null
                : new Posted(
                        told.channel(),
                        told.ts(),
                        trace.thread(),
                        place.seq(),
                        trace.textDigest(),
                        now.toEpochMilli(),
                        false);
    }

    /** The event of a message; a card shows everything that happened until now. */
    private Optional<Entry> told(Announcement announcement) {
        Long event = announcement.event();
        if (announcement.news() == News.CARD) {
            return ledger.newestOf(announcement.change().value());
        }
        return event == null ? Optional.empty() : ledger.find(event);
    }

    private Message message(Announcement announcement, Change change) {
        Optional<Entry> told = told(announcement);
        return new Message(
                announcement.id(),
                announcement.news(),
                change,
                told.map(Entry::event).orElse(null),
                told.map(Entry::sealed).orElse(null),
                outbox.cardOf(change.id()).orElse(null),
                announcement.triedAt(),
                clock.instant());
    }
}
