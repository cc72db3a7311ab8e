package dev.sluice.slack.command;

import dev.sluice.access.wording.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which part of a flow a word is looked for, by the names that people give it. */
public enum FilterKey {
    /** In all of them. */
    ANY,
    NAME,
    SPACE,
    CATEGORY;

    private static final Map<FilterKey, List<String>> WORDS = Map.of(
            NAME, Synonyms.of(TypedWords.SAY.name()),
            SPACE, Synonyms.of(TypedWords.SAY.space()),
            CATEGORY, Synonyms.of(TypedWords.SAY.category()));

    /** The part with this name, or one that is a letter or two off. */
    public static Optional<FilterKey> called(String typed) {
        String word = Correction.folded(typed);
        int letters = word.length() < 5 ? 1 : 2;
        return Stream.of(NAME, SPACE, CATEGORY)
                .filter(key -> Nearest.find(word, WORDS.getOrDefault(key, List.of()), letters)
                        .isPresent())
                .findFirst();
    }
}
