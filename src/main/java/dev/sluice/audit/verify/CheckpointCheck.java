package dev.sluice.audit.verify;

import dev.sluice.audit.Entry;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.checkpoint.TrustedKeys;
import dev.sluice.words.Sentence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the chain against what checkpoints vouch for, those in it and those that were kept elsewhere. */
final class CheckpointCheck {
    private static final FindingWords SAY = FindingWords.SAY;

    private final TrustedKeys trusted;
    private @Nullable Checkpoint vouched;
    private boolean isSigned;
    private boolean isUnchecked;

    CheckpointCheck(TrustedKeys trusted) {
        this.trusted = trusted;
    }

    /** Looks at the event of a checkpoint, which is whole by itself; it vouches for the event before it. */
    Optional<Finding> look(Entry entry) {
        Optional<Checkpoint> read = Checkpoint.read(entry.content());
        if (read.isEmpty()) {
            return Optional.of(Finding.of(FindingKind.CHECKPOINT_FORGED, entry.seq(), SAY.noCheckpoint()));
        }
        Checkpoint checkpoint = read.get();
        Optional<Finding> forged = forged(checkpoint, entry.seq());
        if (forged.isPresent()) {
            return forged;
        }
        if (checkpoint.seq() != entry.seq() - 1 || !checkpoint.digest().equals(entry.previous())) {
            return Optional.of(rechained(checkpoint, entry.seq() - 1));
        }
        vouched = checkpoint;
        return Optional.empty();
    }

    private Optional<Finding> forged(Checkpoint checkpoint, long seq) {
        Sentence problem = switch (trusted.worth(checkpoint)) {
            case GOOD -> null;
            case FORGED -> SAY.forged();
            case STRANGE -> trusted.isEmpty() ? null : SAY.strange(String.valueOf(checkpoint.key()));
            case NONE -> isSigned ? SAY.unsigned() : null;
        };
        isSigned |= checkpoint.signature() != null;
        isUnchecked |= checkpoint.signature() != null && trusted.isEmpty();
        return Optional.ofNullable(problem).map(why -> Finding.of(FindingKind.CHECKPOINT_FORGED, seq, why));
    }

    private Finding rechained(Checkpoint checkpoint, long last) {
        long from = vouched == null ? 1 : vouched.seq() + 1;
        return new Finding(
                FindingKind.RECHAINED, Math.min(from, last), last, SAY.rechained(new Spot.Moment(checkpoint.at())));
    }

    /** Holds the ledger against a checkpoint that was kept elsewhere. */
    Optional<Finding> look(Checkpoint kept, JdbiEntries entries) {
        Optional<Finding> forged = forged(kept, kept.seq());
        if (forged.isPresent() || kept.seq() == 0) {
            return forged;
        }
        Optional<Entry> entry = entries.at(kept.seq());
        if (entry.isEmpty()) {
            return Optional.of(
                    cutOff(entries, SAY.checkpointVouches(new Spot.Moment(kept.at()), Long.toString(kept.seq()))));
        }
        return entry.get().digest().equals(kept.digest())
                ? Optional.empty()
                : Optional.of(
                        new Finding(FindingKind.RECHAINED, 1, kept.seq(), SAY.rechained(new Spot.Moment(kept.at()))));
    }

    /** What is to be said when something outside knows of an event that the ledger lacks. */
    static Finding cutOff(JdbiEntries entries, Sentence witness) {
        long end = entries.ends().map(ends -> ends.last()).orElse(0L);
        return Finding.of(FindingKind.CUT_OFF, 0, SAY.cutOff(Long.toString(end), witness));
    }

    /** The last event that a checkpoint vouches for; empty when none does. */
    Optional<Checkpoint> vouched() {
        return Optional.ofNullable(vouched);
    }

    /** Says whether signatures were met that nobody here can check. */
    boolean isUnchecked() {
        return isUnchecked;
    }
}
