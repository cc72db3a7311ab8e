package dev.sluice.access.wording;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values made fit for a message: in back-quotes, on one line, not too long, nothing invisible. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The value between back-quotes. */
    public static String of(String value) {
        return "`" + plain(value) + "`";
    }

    /** The values with a word such as "or" between them. */
    public static String list(Collection<String> values, String word) {
        return values.stream().map(Quoted::of).collect(Collectors.joining(" " + word + " "));
    }

    /** The value without quotes. */
    public static String plain(String value) {
        return plain(value, LONGEST);
    }

    /** The value without quotes, cut after so many characters. */
    public static String plain(String value, int longest) {
        StringBuilder plain = new StringBuilder();
        value.codePoints().limit(longest).forEach(c -> {
            if (c == '`' || !isVisible(c)) {
                plain.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.append(value.codePointCount(0, value.length()) > longest ? "…" : "")
                .toString();
    }

    /** No line ends, no marks that turn the direction of writing, no halves of a pair. */
    public static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
