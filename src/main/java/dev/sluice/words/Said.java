package dev.sluice.words;

import java.util.List;
import java.util.Map;

/**
 * A sentence out of a bundle.
 *
 * @param key of the pattern, the name of the method that says it
 * @param arguments by their names: numbers, texts, parts or sentences
 */
record Said(Bundle bundle, String key, Map<String, Object> arguments) implements Sentence {
    Said {
        arguments = Map.copyOf(arguments);
    }

    @Override
    public List<Object> parts(Language language) {
        return Pattern.parts(bundle.pattern(key, language), arguments, language);
    }

    @Override
    public String toString() {
        return inEnglish();
    }
}
