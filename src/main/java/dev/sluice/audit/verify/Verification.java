package dev.sluice.audit.verify;

import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.checkpoint.Checkpoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A whole verification: the ledger first, then the messages, by themselves and against it. One is for one thread and
 * one run.
 */
public final class Verification {
    private final JdbiEntries entries;
    private final JdbiMessages posted;
    private final AuditSettings settings;
    private final InstantSource clock;
    private final Consumer<Finding> findings;
    private long vouched;
    private boolean isTouched;

    public Verification(
            JdbiEntries entries,
            JdbiMessages posted,
            AuditSettings settings,
            InstantSource clock,
            Consumer<Finding> findings) {
        this.entries = entries;
        this.posted = posted;
        this.settings = settings;
        this.clock = clock;
        this.findings = findings;
    }

    /** Told after each call of the history how far the check is. */
    public interface Journal {
        /** From this bookmark the check can go on another day. */
        void reached(Bookmark bookmark, Progress progress);
    }

    /**
     * What was looked at of the messages.
     *
     * @param calls of the history, of all runs
     * @param places that could not be looked into
     * @param all the channels that there are
     */
    public record Seen(long calls, long places, int all) {
        /** Says whether there were messages and none could be looked at. */
        public boolean isNothing() {
            return all > 0 && places >= all;
        }
    }

    /**
     * Verifies the ledger by itself.
     *
     * @param kept checkpoints that were kept elsewhere, in the order in which they were made
     */
    public LedgerReport ledger(List<Checkpoint> kept) {
        LedgerReport report = new LedgerCheck(entries, settings.trusted(), this::take).run(kept);
        Checkpoint last = report.vouched();
        vouched = last == null || isTouched ? 0 : last.seq();
        return report;
    }

    /** Holds what events are about against the events, after the ledger. */
    public void subjects(Subjects subjects) {
        new ChangeCheck(entries, subjects, this::take).run();
    }

    private void take(Finding finding) {
        isTouched |= finding.kind().isTouch();
        findings.accept(finding);
    }

    /** How many messages there are to look at. */
    public long messages() {
        return posted.count();
    }

    /** How long these take where Slack rations its history. */
    public Duration whenRationed() {
        return Progress.whenRationed(posted);
    }

    /**
     * Verifies the messages, after the ledger.
     *
     * @param from where an earlier run stopped; null for the beginning
     */
    public Seen messages(MessageHistory history, @Nullable Bookmark from, Journal journal) {
        long[] hidden = {0};
        Consumer<Finding> counted = finding -> {
            hidden[0] += finding.kind() == FindingKind.NOT_SEEN ? 1 : 0;
            take(finding);
        };
        Duration kept = settings.messagesKept();
        var check = new MessageCheck(history, entries, posted, vouched, kept, clock, counted);
        Bookmark start = from == null ? check.start() : from;
        Bookmark at = start;
        while (!at.isDone()) {
            at = check.step(at);
            journal.reached(at, check.progress(at, start));
        }
        return new Seen(at.calls(), hidden[0], at.all());
    }

    /** Says whether anything was found that means that somebody touched something. */
    public boolean isTouched() {
        return isTouched;
    }
}
