package dev.sluice.change;

import java.time.Duration;
import java.util.function.Function;

/** Tells people how a change stands. */
public interface Announcer {

    /** Tries once to tell; falls back to other places by itself. Never throws for what the network or the chat does. */
    Delivery announce(Message message);

    /** What became of one try. */
    sealed interface Delivery {
        <T> T match(Function<Delivered, T> delivered, Function<Later, T> later, Function<Impossible, T> impossible);

        /** People can see it, at this place. */
        record Delivered(String channel, String ts) implements Delivery {
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
