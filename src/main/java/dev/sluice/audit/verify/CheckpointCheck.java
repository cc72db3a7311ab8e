package dev.sluice.audit.verify;

import dev.sluice.audit.Entry;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.checkpoint.TrustedKeys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the chain against what checkpoints vouch for, those in it and those that were kept elsewhere. */
final class CheckpointCheck {
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
            return Optional.of(
                    Finding.of(FindingKind.CHECKPOINT_FORGED, entry.seq(), "is no checkpoint that can be read"));
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
        String problem = switch (trusted.worth(checkpoint)) {
            case GOOD -> null;
            case FORGED -> "its checkpoint was not signed by the key that it names";
            case STRANGE ->
                trusted.isEmpty()
                        ? null
                        : "its checkpoint is signed by key " + checkpoint.key() + ", which is not trusted";
            case NONE -> isSigned ? "its checkpoint is not signed, though earlier ones are" : null;
        };
        isSigned |= checkpoint.signature() != null;
        isUnchecked |= checkpoint.signature() != null && trusted.isEmpty();
        return Optional.ofNullable(problem).map(why -> Finding.of(FindingKind.CHECKPOINT_FORGED, seq, why));
    }

    private Finding rechained(Checkpoint checkpoint, long last) {
        long from = vouched == null ? 1 : vouched.seq() + 1;
        return new Finding(
                FindingKind.RECHAINED,
                Math.min(from, last),
                last,
                "one of them at least was written anew, the checkpoint of " + checkpoint.at()
                        + " vouches for other digests");
    }

    /** Holds the ledger against a checkpoint that was kept elsewhere. */
    Optional<Finding> look(Checkpoint kept, JdbiEntries entries) {
        Optional<Finding> forged = forged(kept, kept.seq());
        if (forged.isPresent() || kept.seq() == 0) {
            return forged;
        }
        Optional<Entry> entry = entries.at(kept.seq());
        if (entry.isEmpty()) {
            return Optional.of(cutOff(entries, "the checkpoint of " + kept.at() + " vouches for event " + kept.seq()));
        }
        return entry.get().digest().equals(kept.digest())
                ? Optional.empty()
                : Optional.of(new Finding(
                        FindingKind.RECHAINED,
                        1,
                        kept.seq(),
                        "one of them at least was written anew, the checkpoint of " + kept.at()
                                + " vouches for other digests"));
    }

    /** What is to be said when something outside knows of an event that the ledger lacks. */
    static Finding cutOff(JdbiEntries entries, String witness) {
        long end = entries.ends().map(ends -> ends.last()).orElse(0L);
        return Finding.of(
                FindingKind.CUT_OFF,
                0,
                "the ledger ends at event " + end + ", but " + witness
                        + ": its end was cut off, or an older database was put back");
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
