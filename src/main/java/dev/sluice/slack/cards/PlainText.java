package dev.sluice.slack.cards;

import java.util.Locale;

/**
 * Text from people and from CAMS, made safe to show: it stays one line, shows what is hidden in it, and never becomes
 * markup or a mention.
 */
public final class PlainText {
    private PlainText() {}

    /**
     * One line in which nothing is invisible: line breaks become blanks; other control characters, marks that turn the
     * direction of writing, and zero-width characters are spelled out, such as {@code ‹U+202E›}. The joiners that emoji
     * and some scripts need stay.
     */
    public static String visible(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
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
        return Character.isISOControl(c)
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0x061C
                || c == 0xFEFF
                || (c >= 0xD800 && c <= 0xDFFF);
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
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
