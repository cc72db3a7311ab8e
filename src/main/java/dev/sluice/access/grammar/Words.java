package dev.sluice.access.grammar;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Makes values fit for a message: quoted, on one line, not too long, with the word that was probably meant. */
final class Words {
    private static final int LONGEST = 80;
    private static final int NEAR = 2;

    private Words() {}

    static String quote(String value) {
        StringBuilder quoted = new StringBuilder("`");
        value.codePoints().limit(LONGEST).forEach(c -> {
            if (c < ' ' || c == '`' || (c >= 0x7f && !isPlain(c))) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append(value.codePointCount(0, value.length()) > LONGEST ? "…`" : "`")
                .toString();
    }

    /** No line ends, no characters that turn the direction of the text, no halves of a pair. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** ", did you mean `…`" or what else could be said. */
    static String didYouMean(String word, Collection<String> known, String otherwise) {
        return nearest(word, known).map(near -> ", did you mean `" + near + "`").orElse(otherwise);
    }

    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= NEAR)
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))));
    }

    /** How many characters to insert, remove or replace (Levenshtein), one row at a time. */
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
