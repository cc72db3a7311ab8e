package dev.sluice.words;

import java.util.List;

/**
 * The house style of Chinese: a blank between a Chinese character and a Latin letter or a digit, as Slack's own Chinese
 * has it. Texts in bundles are written so; where something is put in, the blank is set here. What people wrote stays as
 * it is inside.
 */
final class Spacing {
    private Spacing() {}

    /** Adds what comes next. */
    static void add(List<Object> parts, List<Object> next, Language language) {
        if (language == Language.CHINESE && !parts.isEmpty() && !next.isEmpty()) {
            String before = text(parts.get(parts.size() - 1));
            String after = text(next.get(0));
            if (!before.isEmpty() && !after.isEmpty() && isBlankBetween(before, after)) {
                parts.add(" ");
            }
        }
        parts.addAll(next);
    }

    private static boolean isBlankBetween(String before, String after) {
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        return (isChinese(last) && isLatin(first)) || (isLatin(last) && isChinese(first));
    }

    private static String text(Object part) {
        return part instanceof Part special ? special.text() : part.toString();
    }

    static boolean isChinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** Also the marks around names and codes. */
    static boolean isLatin(int c) {
        return (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                || (c >= '0' && c <= '9')
                || c == '`'
                || c == '@'
                || c == '#'
                || c == '/';
    }
}
