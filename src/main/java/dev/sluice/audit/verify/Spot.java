package dev.sluice.audit.verify;

import dev.sluice.words.Part;
import java.time.Instant;
import java.util.function.Function;

/** When or where something is that a finding names; whoever shows the finding may make more of it than text. */
public sealed interface Spot extends Part {
    /** A moment. */
    record Moment(Instant at) implements Spot {
        @Override
        public String text() {
            return at.toString();
        }
    }

    /** A channel, by its ID. */
    record Channel(String id) implements Spot {
        @Override
        public String text() {
            return id;
        }
    }

    /** A message, by its channel and time stamp. */
    record Message(String channel, String ts) implements Spot {
        @Override
        public String text() {
            return ts;
        }
    }

    default <T> T match(Function<Moment, T> moment, Function<Channel, T> channel, Function<Message, T> message) {
        if (this instanceof Moment when) {
            return moment.apply(when);
        }
        return this instanceof Channel where ? channel.apply(where) : message.apply((Message) this);
    }
}
