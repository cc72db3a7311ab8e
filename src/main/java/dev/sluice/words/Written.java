package dev.sluice.words;

import java.util.List;
import java.util.Map;

/** Text that is there already: the same for everybody, or as it was said before in each language. */
record Written(Map<Language, String> texts) implements Sentence {
    Written {
        texts = Map.copyOf(texts);
        if (!texts.containsKey(Language.ENGLISH)) {
            throw new IllegalArgumentException("no English among " + texts.keySet());
        }
    }

    @Override
    public List<Object> parts(Language language) {
        String text = texts.getOrDefault(language, texts.getOrDefault(Language.ENGLISH, ""));
        return text.isEmpty() ? List.of() : List.of(text);
    }

    @Override
    public String toString() {
        return inEnglish();
    }
}
