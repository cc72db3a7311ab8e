package dev.sluice.slack.command;

import dev.sluice.access.wording.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which of the changes that wait somebody wants to see, by the names that people give them. */
public enum Waiting {
    ALL,
    /** Those that the asker can decide. */
    FOR_ME,
    /** Those that the asker asked for. */
    MINE;

    private static final Map<Waiting, List<String>> WORDS = Map.of(
            ALL, Synonyms.of(TypedWords.SAY.all()),
            FOR_ME, Synonyms.of(TypedWords.SAY.forMe()),
            MINE, Synonyms.of(TypedWords.SAY.myOwn()));

    /** A shorter word is near another one too soon. */
    private static final int SHORTEST = 4;

    /** Those with this name, or one that is a letter off; all without a name. */
    public static Optional<Waiting> called(String typed) {
        String words = Correction.folded(typed).strip();
        if (words.isEmpty()) {
            return Optional.of(ALL);
        }
        return find(which -> which.words().contains(words))
                .or(() -> words.length() < SHORTEST
                        ? Optional.empty()
                        : find(which -> Nearest.find(words, which.words(), 1).isPresent()));
    }

    private static Optional<Waiting> find(Predicate<Waiting> wanted) {
        return Stream.of(values()).filter(wanted).findFirst();
    }

    private List<String> words() {
        return WORDS.getOrDefault(this, List.of());
    }
}
