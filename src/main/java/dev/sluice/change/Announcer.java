package dev.sluice.change;

import java.time.Duration;

/** Tells people how a change stands. */
public interface Announcer {

    /** Tries once to tell; falls back to other places by itself. Never throws for what the network or the chat does. */
    Delivery announce(News news, Change change);

    /** What became of one try. */
    sealed interface Delivery {
        /** People can see it, at this place. */
        record Delivered(String channel, String ts) implements Delivery {}

        /** It may work later. */
        record Later(Duration pause, String why) implements Delivery {}

        /** It will never work: no place takes it. */
        record Impossible(String why) implements Delivery {}
    }
}
