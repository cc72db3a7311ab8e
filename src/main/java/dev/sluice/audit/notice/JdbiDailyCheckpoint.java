package dev.sluice.audit.notice;

import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.checkpoint.Checkpoints;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;

/**
 * Vouches for the ledger once a day in UTC, however many processes try: the event, and the notice of it, are written in
 * one transaction. May be used by any number of threads and processes.
 */
public final class JdbiDailyCheckpoint {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;
    private final Checkpoints checkpoints;
    private final InstantSource clock;
    private volatile String done = "";

    public JdbiDailyCheckpoint(Jdbi jdbi, JdbiLedger ledger, Checkpoints checkpoints, InstantSource clock) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** Makes the checkpoint of today unless there is one. Returns true when it made it. */
    public boolean runOnce() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String once = "checkpoint " + LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (once.equals(done)) {
            return false;
        }
        boolean isMade = jdbi.inTransaction(handle -> {
            boolean isFirst = JdbiNotices.add(handle, Notice.Kind.CHECKPOINT, once, "", 1, null, now);
            if (isFirst) {
                long seq = ledger.append(handle, head -> checkpoints.event(head, now))
                        .seq();
                JdbiNotices.tells(handle, once, seq);
            }
            return isFirst;
        });
        done = once;
        return isMade;
    }
}
