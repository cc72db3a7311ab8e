package dev.sluice.slack.command;

import dev.sluice.access.wording.Nearest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts words right that somebody misspelled, by those that there are. */
public final class Correction {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Shorter words are near everything. */
    private static final int SHORTEST = 3;

    private static final int SHORT = 4;

    private Correction() {}

    /**
     * What was typed, with each word that stands in none of the texts replaced by the nearest that does; empty when
     * that changes nothing, or when a word is near none.
     */
    public static Optional<String> of(String typed, Collection<String> texts) {
        List<String> folded = texts.stream().map(Correction::folded).toList();
        Set<String> known = new LinkedHashSet<>();
        folded.forEach(text -> Stream.concat(Stream.of(text), NO_LETTERS.splitAsStream(text))
                .filter(word -> word.length() >= SHORTEST)
                .forEach(known::add));
        String all = folded(typed);
        Optional<String> whole = near(all, known);
        if (whole.isPresent() || all.indexOf(' ') < 0) {
            return whole.filter(right -> !right.equals(all));
        }
        var right = new ArrayList<String>();
        for (String word : all.split(" ", -1)) {
            Optional<String> near =
                    folded.stream().anyMatch(text -> text.contains(word)) ? Optional.of(word) : near(word, known);
            if (near.isEmpty()) {
                return Optional.empty();
            }
            right.add(near.get());
        }
        return Optional.of(String.join(" ", right)).filter(text -> !text.equals(all));
    }

    private static Optional<String> near(String word, Set<String> known) {
        return word.length() < SHORTEST ? Optional.empty() : Nearest.find(word, known, word.length() <= SHORT ? 1 : 2);
    }

    /** The form in which texts are compared. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
