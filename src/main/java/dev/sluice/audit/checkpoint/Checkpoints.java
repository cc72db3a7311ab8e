package dev.sluice.audit.checkpoint;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.Sealed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes checkpoints of the ledger. May be used by any number of threads. */
public final class Checkpoints {
    private final JdbiLedger ledger;
    private final @Nullable SigningKey key;
    private final InstantSource clock;

    public Checkpoints(JdbiLedger ledger, @Nullable SigningKey key, InstantSource clock) {
        this.ledger = ledger;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A checkpoint that was written down.
     *
     * @param event the place of its own event, which follows the one it vouches for
     */
    public record Made(Checkpoint checkpoint, Sealed event) {}

    /** Vouches for the ledger as it is now, and writes that down in it. */
    public Made make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Checkpoint> made = new ArrayList<>(1);
        Sealed event = ledger.append(head -> {
            Checkpoint checkpoint = of(head, now);
            made.add(checkpoint);
            return event(checkpoint, now);
        });
        return new Made(Objects.requireNonNull(made.get(0)), event);
    }

    /**
     * The event that vouches for what is before a place in the ledger.
     *
     * @param now to the millisecond
     */
    public Event event(Sealed head, Instant now) {
        return event(of(head, now), now);
    }

    private static Event event(Checkpoint checkpoint, Instant now) {
        return new Event(null, Event.Kind.CHECKPOINT, now, "", "", checkpoint.json());
    }

    private Checkpoint of(Sealed head, Instant now) {
        var open = new Checkpoint(head.seq() - 1, head.previous(), now, null, null);
        return key == null
                ? open
                : new Checkpoint(open.seq(), open.digest(), now, key.name(), key.sign(open.statement()));
    }
}
