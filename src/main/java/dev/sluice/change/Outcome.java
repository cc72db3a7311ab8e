package dev.sluice.change;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of what somebody did about a change that waits. */
public sealed interface Outcome {
    <T> T match(Function<Done, T> done, Function<Refused, T> refused);

    /** It counts, and is on disk. */
    record Done(Change change) implements Outcome {
        @Override
        public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
            return done.apply(this);
        }
    }

    /**
     * It does not count, and nothing was changed.
     *
     * @param verdict why the policies say no; null when they were not the reason
     * @param change as it is; null when there is none
     */
    record Refused(
            Why why, @Nullable Verdict verdict, @Nullable Change change) implements Outcome {
        @Override
        public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** The reasons why something does not count. */
    enum Why {
        /** There is no such change. */
        UNKNOWN_CHANGE,
        /** What was shown is not what the change is now. */
        OUTDATED,
        /** Somebody has decided already, or time has. */
        DECIDED,
        /** It is being carried out, or was. */
        TOO_LATE,
        /** Nobody approves or rejects what they ask for themselves. */
        OWN_CHANGE,
        /** Only whoever asked may. */
        NOT_YOURS,
        ALREADY_APPROVED,
        /** Somebody else is looking at it. */
        CLAIMED,
        /** The policies say no. */
        NOT_ALLOWED,
        /** It takes a one-time code, and a click alone does not do. */
        CODE_NEEDED,
        CODE_WRONG,
        /** The code was right, but counted before. */
        CODE_USED,
        /** Too many codes were wrong. */
        CODE_LOCKED,
        /** It takes a one-time code, and they have no device. */
        NO_DEVICE,
        /** Nobody can say at the moment whether it is allowed. */
        UNAVAILABLE
    }
}
