package dev.sluice.slack.command;

import dev.sluice.access.wording.Nearest;
import dev.sluice.words.Sentence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What can be done with the command, by the names that people give it. */
public enum Verb {
    HELP,
    EDIT,
    SHOW,
    LIST,
    PENDING,
    CAN,
    WHO,
    WHOAMI,
    HEALTH,
    HISTORY,
    VERIFY,
    AUDIT;

    private static final Pattern PUNCTUATION = Pattern.compile("(?<=.)[.,:;!?。]+$");

    /** The longest first: of two words that somebody's text begins with, the longer one is meant. */
    private static final Map<String, Verb> BY_WORD =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    static {
        for (Verb verb : values()) {
            Synonyms.of(verb.words()).forEach(word -> BY_WORD.put(word, verb));
        }
    }

    /** The words that another may be near to; of two as near, the one that stands in texts is meant. */
    private static final List<String> NEARBY = BY_WORD.keySet().stream()
            .filter(word -> word.length() > 1)
            .sorted(Comparator.comparing(word -> !isMain(word)))
            .toList();

    private Sentence words() {
        return switch (this) {
            case HELP -> TypedWords.SAY.help();
            case EDIT -> TypedWords.SAY.edit();
            case SHOW -> TypedWords.SAY.show();
            case LIST -> TypedWords.SAY.list();
            case PENDING -> TypedWords.SAY.pending();
            case CAN -> TypedWords.SAY.can();
            case WHO -> TypedWords.SAY.who();
            case WHOAMI -> TypedWords.SAY.whoami();
            case HEALTH -> TypedWords.SAY.health();
            case HISTORY -> TypedWords.SAY.history();
            case VERIFY -> TypedWords.SAY.verify();
            case AUDIT -> TypedWords.SAY.inspect();
        };
    }

    /** As it stands in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> called(String word) {
        return Optional.ofNullable(BY_WORD.get(PUNCTUATION.matcher(word).replaceFirst("")));
    }

    /** The word that a longer one begins with, where it is plain that another one begins there. */
    static Optional<String> at(String text) {
        return BY_WORD.keySet().stream()
                .filter(word -> text.startsWith(word) && text.length() > word.length())
                .filter(word -> isEnd(word, text.charAt(word.length())))
                .findFirst();
    }

    /** Chinese has no blanks; elsewhere a number, a dash or a colon says that the word is over. */
    private static boolean isEnd(String word, char next) {
        return isHan(word)
                || (word.length() > 1 && (Character.isDigit(next) || ":=<".indexOf(next) >= 0 || isDash(next)));
    }

    static boolean isHan(String word) {
        return word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean isDash(char next) {
        return Character.getType(next) == Character.DASH_PUNCTUATION || next == '\u2212';
    }

    /** The verb that a misspelled word probably means. */
    public static Optional<Verb> near(String word) {
        int letters = word.length() <= 3 ? 1 : 2;
        return word.length() < 2
                ? Optional.empty()
                : swapped(word).or(() -> Nearest.find(word, NEARBY, letters)).map(BY_WORD::get);
    }

    /** The known word that has two letters the other way round. */
    private static Optional<String> swapped(String word) {
        return IntStream.range(1, word.length())
                .mapToObj(i -> word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1))
                .filter(NEARBY::contains)
                .findFirst();
    }

    private static boolean isMain(String word) {
        return Arrays.stream(values()).anyMatch(verb -> verb.word().equals(word));
    }
}
