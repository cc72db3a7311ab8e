package dev.sluice.slack.cards;

import java.util.Locale;

/**
 * Text from people and from CAMS, made safe to show: it stays one line, shows what is hidden in it, and never becomes
 * markup or a mention.
 */
public final class PlainText {
    private static final String BREAKS = "\n\r\t\u000B\f\u0085\u2028\u2029";

    /** Letters that leave no mark, though Unicode does not count them as format characters: fillers and the like. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164\uFFA0";

    private PlainText() {}

    /**
     * One line in which nothing is invisible: line breaks become blanks; other control characters, marks that turn the
     * direction of writing, zero-width characters and halves of characters are spelled out, such as {@code ‹U+202E›}.
     * The joiners that emoji and some scripts need stay.
     */
    public static String visible(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (BREAKS.indexOf(c) >= 0) {
                out.append(' ');
            } else if (isHidden(c)) {
                out.append(String.format(Locale.ROOT, "‹U+%04X›", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> !isJoiner(c) && !isArabicSign(c);
            default -> FILLERS.indexOf(c) >= 0;
        };
    }

    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    /** Signs that Unicode counts as format characters since they enclose digits; they can be seen. */
    private static boolean isArabicSign(int c) {
        return (c >= 0x0600 && c <= 0x0605) || c == 0x06DD || c == 0x08E2;
    }

    /** Visible text of at most so many characters. */
    public static String visible(String text, int longest) {
        return cut(visible(text), longest);
    }

    /**
     * Visible text for a place where Slack reads mentions and links: the three characters that begin them are escaped.
     */
    public static String escaped(String text) {
        return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Cut to so many characters, without tearing one apart; the last one is an ellipsis then. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
