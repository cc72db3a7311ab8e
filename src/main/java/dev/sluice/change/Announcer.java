package dev.sluice.change;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells people how a change stands. */
public interface Announcer {

    /** Tries once to tell; falls back to other places by itself. Never throws for what the network or the chat does. */
    Delivery announce(Message message);

    /**
     * What a message is known by later.
     *
     * @param thread the message that it replies to; null in the channel itself
     * @param textDigest of the text as it was posted
     */
    record Trace(@Nullable String thread, String textDigest) {}

    /** What became of one try. */
    sealed interface Delivery {
        <T> T match(Function<Delivered, T> delivered, Function<Later, T> later, Function<Impossible, T> impossible);

        /**
         * People can see it, at this place.
         *
         * @param trace of it, to be missed when it is gone; null when it leaves none
         */
        record Delivered(
                String channel, String ts, @Nullable Trace trace) implements Delivery {
            /** People could see it, but it is not there for good. */
            public Delivered(String channel, String ts) {
                this(channel, ts, null);
            }

            @Override
            public <T> T match(
                    Function<Delivered, T> delivered, Function<Later, T> later, Function<Impossible, T> impossible) {
                return delivered.apply(this);
            }
        }

        /**
         * It may work later.
         *
         * @param isOut whether people may see it already, since only the answer is missing
         */
        record Later(Duration pause, String why, boolean isOut) implements Delivery {
            @Override
            public <T> T match(
                    Function<Delivered, T> delivered, Function<Later, T> later, Function<Impossible, T> impossible) {
                return later.apply(this);
            }
        }

        /** It will never work: no place takes it. */
        record Impossible(String why) implements Delivery {
            @Override
            public <T> T match(
                    Function<Delivered, T> delivered, Function<Later, T> later, Function<Impossible, T> impossible) {
                return impossible.apply(this);
            }
        }
    }
}
