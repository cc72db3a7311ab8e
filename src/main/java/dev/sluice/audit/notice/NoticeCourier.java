package dev.sluice.audit.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts notices up, oldest first, and tries again for as long as it takes. Only one may be at work at a time, in
 * whatever process; a timer sees to that.
 */
public final class NoticeCourier {
    private static final Logger log = LoggerFactory.getLogger(NoticeCourier.class);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final JdbiNotices notices;
    private final Noticeboard board;
    private final InstantSource clock;

    public NoticeCourier(JdbiNotices notices, Noticeboard board, InstantSource clock) {
        this.notices = notices;
        this.board = board;
        this.clock = clock;
    }

    /** Tries to put up one notice. Returns true when there was one due. */
    public boolean deliverOnce() {
        Optional<Notice> due = notices.nextDue(clock.instant());
        due.ifPresent(this::tryToDeliver);
        return due.isPresent();
    }

    /** One notice that breaks something must not hold up those behind it. */
    private void tryToDeliver(Notice notice) {
        try {
            deliver(notice);
        } catch (RuntimeException e) {
            log.error("notice not posted, tried again later kind={}", notice.kind(), e);
            notices.postponed(notice, clock.instant().plus(AFTER_TROUBLE), true);
        }
    }

    private void deliver(Notice notice) {
        if (notice.triedAt() == null) {
            notices.trying(notice, clock.instant());
        }
        Noticeboard.Outcome outcome = board.post(notice);
        Instant now = clock.instant();
        Duration again = outcome.again();
        if (again == null) {
            notices.delivered(notice, now, outcome.posted());
            log.info("notice posted kind={} subject={}", notice.kind(), notice.subject());
        } else {
            log.warn("notice not posted yet kind={} why={}", notice.kind(), outcome.why());
            notices.postponed(notice, now.plus(again), outcome.isOut());
        }
    }
}
