package dev.sluice.words;

import java.util.List;
import java.util.function.UnaryOperator;

/** A sentence some of whose parts are others where it is shown. */
record Replaced(Sentence sentence, UnaryOperator<Part> by) implements Sentence {
    @Override
    public List<Object> parts(Language language) {
        return sentence.parts(language).stream()
                .map(part -> part instanceof Part special ? by.apply(special) : part)
                .toList();
    }

    @Override
    public String toString() {
        return inEnglish();
    }
}
