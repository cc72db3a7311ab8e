package dev.sluice.audit.verify;

import dev.sluice.words.Sentence;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a look into the history shows: a page of messages, or why there is none. */
public sealed interface Sight {
    /**
     * Messages, those of other people and apps too: they tell deletion from retention.
     *
     * @param next where to go on; null when there is no more
     */
    record Page(List<SeenMessage> messages, @Nullable String next) implements Sight {
        public Page {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A place that cannot be looked into.
     *
     * @param why for people, without a full stop
     */
    record Hidden(Sentence why) implements Sight {}

    default <T extends @Nullable Object> T match(Function<Page, T> page, Function<Hidden, T> hidden) {
        return this instanceof Page seen ? page.apply(seen) : hidden.apply((Hidden) this);
    }
}
