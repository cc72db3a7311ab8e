package dev.sluice.access.wording;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelled one probably means: two letters off at most, case ignored. */
public final class Nearest {
    private static final int NEAR = 2;

    private Nearest() {}

    /** ", did you mean `…`", or else what is to be said when no known word is near. */
    public static String didYouMean(String word, Collection<String> known, String otherwise) {
        return find(word, known, NEAR)
                .map(nearest -> ", did you mean `" + nearest + "`")
                .orElse(otherwise);
    }

    /** The known word that is so many letters off at most, the nearest of them. */
    public static Optional<String> find(String word, Collection<String> known, int near) {
        String nearest = "";
        int least = near + 1;
        for (String candidate : known) {
            int distance = Math.abs(candidate.length() - word.length()) > near
                    ? near + 1
                    : distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                nearest = candidate;
                least = distance;
            }
        }
        return Optional.of(nearest).filter(found -> !found.isEmpty());
    }

    /** How many characters to insert, remove or replace (Levenshtein), one row of the table at a time. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
