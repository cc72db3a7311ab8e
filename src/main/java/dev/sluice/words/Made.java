package dev.sluice.words;

import java.util.List;
import java.util.function.Function;

/** A sentence that is one part as a whole, such as a bold one. */
record Made(Sentence sentence, Function<String, Part> part) implements Sentence {
    @Override
    public List<Object> parts(Language language) {
        return List.of(part.apply(sentence.in(language)));
    }

    @Override
    public String toString() {
        return inEnglish();
    }
}
