package dev.sluice.slack.command;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.wording.Nearest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody may be asked to be allowed, by the names that people give it. */
public enum Deed {
    EDIT,
    SEE,
    LIST,
    APPROVE,
    WITHDRAW,
    AUDIT;

    private static final Pattern RAMS = Pattern.compile("[A-Za-z]{1,20}:[A-Za-z]{1,60}");

    private static final Map<Deed, List<String>> WORDS = new EnumMap<>(Map.of(
            EDIT, Synonyms.of(TypedWords.SAY.edit()),
            SEE, Synonyms.of(TypedWords.SAY.show()),
            LIST, Synonyms.of(TypedWords.SAY.list()),
            APPROVE, Synonyms.of(TypedWords.SAY.approve()),
            WITHDRAW, Synonyms.of(TypedWords.SAY.withdraw()),
            AUDIT, Synonyms.of(TypedWords.SAY.audit())));

    private List<String> words() {
        return WORDS.getOrDefault(this, List.of());
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private ActionName action() {
        return switch (this) {
            case EDIT -> ActionName.MODIFY_FLOW;
            case SEE -> ActionName.GET_FLOW;
            case LIST -> ActionName.LIST_FLOW;
            case APPROVE -> ActionName.APPROVE_CHANGE;
            case WITHDRAW -> ActionName.WITHDRAW_CHANGE;
            case AUDIT -> ActionName.READ_AUDIT;
        };
    }

    /** The action that a word stands for: one of ours, or RAM's own name. */
    public static Optional<ActionName> action(String typed) {
        String folded = Correction.folded(typed);
        return Arrays.stream(values())
                .filter(deed -> deed.words().contains(folded))
                .map(Deed::action)
                .findFirst()
                .or(() -> RAMS.matcher(typed).matches() ? Optional.of(new ActionName(typed)) : Optional.empty());
    }

    /** The word that a misspelled one is probably meant to be. */
    public static Optional<String> near(String typed) {
        return typed.length() < 3
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(deed -> Nearest.find(typed, deed.words(), typed.length() < 4 ? 1 : 2)
                                .isPresent())
                        .map(Deed::word)
                        .findFirst();
    }

    /** The text with a blank behind a Chinese word that stands for a deed, where there is none. */
    public static String spaced(String typed) {
        return Arrays.stream(typed.split(" ", -1)).map(Deed::apart).collect(Collectors.joining(" "));
    }

    private static String apart(String word) {
        if (action(word).isPresent()) {
            return word;
        }
        return Arrays.stream(values())
                .flatMap(deed -> deed.words().stream())
                .filter(known -> Verb.isHan(known) && word.startsWith(known))
                .max(Comparator.comparingInt(String::length))
                .map(known -> known + " " + word.substring(known.length()))
                .orElse(word);
    }
}
