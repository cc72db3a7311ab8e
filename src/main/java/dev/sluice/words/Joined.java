package dev.sluice.words;

import java.util.ArrayList;
import java.util.List;

/** Sentences, one after the other. */
record Joined(List<Sentence> sentences) implements Sentence {
    @Override
    public List<Object> parts(Language language) {
        var parts = new ArrayList<Object>();
        for (Sentence sentence : sentences) {
            List<Object> next = sentence.parts(language);
            if (!parts.isEmpty() && !next.isEmpty()) {
                parts.add(language.betweenSentences());
            }
            parts.addAll(next);
        }
        return parts;
    }

    @Override
    public String toString() {
        return inEnglish();
    }
}
