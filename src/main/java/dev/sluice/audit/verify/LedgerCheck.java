package dev.sluice.audit.verify;

import dev.sluice.audit.Ends;
import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.Rebuilt;
import dev.sluice.audit.Sealed;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.checkpoint.TrustedKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the ledger by itself: every row, their order, the gaps between them, and the checkpoints.
 *
 * <p>It reads up to the head as it was at the beginning, so writers may go on meanwhile. One check is for one thread
 * and one run.
 */
public final class LedgerCheck {
    private static final FindingWords SAY = FindingWords.SAY;

    private final JdbiEntries entries;
    private final CheckpointCheck checkpoints;
    private final Runs findings;
    private @Nullable Entry before;
    private boolean isBeforeWhole = true;
    private long read;

    public LedgerCheck(JdbiEntries entries, TrustedKeys trusted, Consumer<Finding> findings) {
        this.entries = entries;
        this.checkpoints = new CheckpointCheck(trusted);
        this.findings = new Runs(findings);
    }

    /**
     * Reads it all.
     *
     * @param kept checkpoints that were kept elsewhere, in the order in which they were made
     */
    public LedgerReport run(List<Checkpoint> kept) {
        Ends ends = entries.ends().orElseGet(() -> new Ends(-1, "", Long.MAX_VALUE));
        var rows = new RowCheck(Removals.of(entries.removals()), Math.max(ends.seq(), 1));
        long last = Math.max(ends.seq(), ends.last());
        List<Entry> page = entries.after(Long.MIN_VALUE);
        while (!page.isEmpty() && page.get(0).seq() <= last) {
            for (Entry entry : page) {
                if (entry.seq() <= last) {
                    look(entry, ends, rows);
                }
            }
            page = entries.after(page.get(page.size() - 1).seq());
        }
        end(ends);
        kept.forEach(one -> checkpoints.look(one, entries).ifPresent(findings));
        if (checkpoints.isUnchecked()) {
            findings.accept(Finding.of(FindingKind.NOT_SEEN, 0, SAY.unchecked()));
        }
        findings.flush();
        return new LedgerReport(read, checkpoints.vouched().orElse(null), rows.compacted(), rows.erased());
    }

    private void look(Entry entry, Ends ends, RowCheck rows) {
        read++;
        if (entry.seq() < 1 || (ends.seq() >= 0 && entry.seq() > ends.seq())) {
            findings.accept(Finding.of(FindingKind.ADDED, entry.seq(), SAY.added()));
            return;
        }
        boolean isNext = between(entry);
        Optional<Finding> own = rows.look(entry);
        own.ifPresent(findings);
        if (own.isEmpty() && isNext && entry.is(Event.Kind.CHECKPOINT)) {
            checkpoints.look(entry).ifPresent(findings);
        }
        isBeforeWhole = own.isEmpty();
        before = entry;
    }

    /** Looks at the joint between a row and the one before; false when there is a gap. */
    private boolean between(Entry entry) {
        long expected = before == null ? 1 : before.seq() + 1;
        if (before == null && entry.seq() > 1 && Rebuilt.lostThrough(entry) == entry.seq() - 1) {
            findings.accept(new Finding(FindingKind.REBUILT, 1, entry.seq() - 1, SAY.lost()));
            return true;
        }
        if (entry.seq() != expected) {
            findings.accept(missing(expected, entry.seq() - 1));
            return false;
        }
        String digest = before == null ? Sealed.NOTHING : before.digest();
        if (isBeforeWhole && !digest.equals(entry.previous()) && entry.isWhole()) {
            findings.accept(redigested(before == null ? entry.seq() : before.seq()));
        }
        return true;
    }

    private void end(Ends ends) {
        long last = before == null ? 0 : before.seq();
        String digest = before == null ? Sealed.NOTHING : before.digest();
        if (ends.seq() < 0) {
            findings.accept(Finding.of(FindingKind.HEAD_GONE, 0, SAY.headGone()));
        } else if (last < ends.seq()) {
            findings.accept(missing(last + 1, ends.seq()));
        } else if (isBeforeWhole && last == ends.seq() && !digest.equals(ends.digest())) {
            findings.accept(redigested(last));
        }
    }

    private static Finding missing(long first, long last) {
        return new Finding(FindingKind.MISSING, first, last, first == last ? SAY.isMissing() : SAY.areMissing());
    }

    private static Finding redigested(long seq) {
        return Finding.of(FindingKind.REDIGESTED, seq, SAY.redigested());
    }
}
