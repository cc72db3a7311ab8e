package dev.sluice.slack.command;

import dev.sluice.access.wording.Nearest;
import dev.sluice.change.ChangeState;
import dev.sluice.words.Sentence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a change stands, by the names that people give it. */
final class OutcomeWord {
    private static final Map<ChangeState, List<String>> WORDS = new EnumMap<>(ChangeState.class);

    static {
        for (ChangeState state : ChangeState.values()) {
            WORDS.put(state, Synonyms.of(words(state)));
        }
    }

    private OutcomeWord() {}

    private static Sentence words(ChangeState state) {
        return switch (state) {
            case REFUSED -> TypedWords.SAY.refused();
            case AWAITING_APPROVAL -> TypedWords.SAY.awaiting();
            case REJECTED -> TypedWords.SAY.rejected();
            case EXPIRED -> TypedWords.SAY.expired();
            case WITHDRAWN -> TypedWords.SAY.withdrawn();
            case QUEUED -> TypedWords.SAY.queued();
            case RUNNING -> TypedWords.SAY.running();
            case UNKNOWN -> TypedWords.SAY.unknown();
            case SUCCEEDED -> TypedWords.SAY.succeeded();
            case FAILED -> TypedWords.SAY.failed();
            case STALE -> TypedWords.SAY.stale();
        };
    }

    static Optional<ChangeState> called(String typed) {
        String word = Correction.folded(typed);
        return Stream.of(ChangeState.values())
                .filter(state -> WORDS.getOrDefault(state, List.of()).contains(word))
                .findFirst();
    }

    /** The word that a misspelled one is probably meant to be. */
    static Optional<String> near(String typed) {
        List<String> all = WORDS.values().stream().flatMap(List::stream).toList();
        return Nearest.find(Correction.folded(typed), all, typed.length() < 5 ? 1 : 2);
    }
}
