package dev.sluice.slack.command;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was typed after a slash command: a verb and the rest.
 *
 * <p>Phones and Macs write curly quotes, long dashes and odd blanks, and Chinese keyboards write full-width characters;
 * they mean what the plain ones mean.
 */
public record CommandText(String verb, String rest) {
    private static final String QUOTES = "\"'`“”„‟‘’‚‛«»‹›「」『』";

    /** The name behind the ID of a person or channel: it may have blanks. */
    private static final Pattern LABEL = Pattern.compile("<([@#][A-Z0-9]{1,30})\\|[^<>]*>");

    /** People used to other tools write {@code -edit} or {@code /edit}. */
    private static final Pattern BEFORE_VERB = Pattern.compile("^[\\p{Pd}\u2212/]+ ?");

    private static final Pattern BEFORE_REST = Pattern.compile("^[\\p{Pd}\u2212:=]+ ?");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern AFTER_REST = Pattern.compile("[.!?。]{1,9}$");

    public static CommandText of(String typed) {
        String plain = BEFORE_VERB.matcher(plain(typed)).replaceFirst("");
        int blank = plain.indexOf(' ');
        String verb = blank < 0 ? plain : plain.substring(0, blank);
        String rest = blank < 0 ? "" : plain.substring(blank + 1);
        return new CommandText(unquoted(verb).toLowerCase(Locale.ROOT), argument(rest));
    }

    /** What stands behind a verb, without quotes around it, dashes before it and the end of a sentence. */
    static String argument(String rest) {
        String begun = BEFORE_REST.matcher(rest.strip()).replaceFirst("");
        return unquoted(AFTER_REST.matcher(begun).replaceFirst(""));
    }

    /** All of it in one. */
    public String all() {
        return rest.isEmpty() ? verb : verb + " " + rest;
    }

    /** The same text in plain characters, with one blank between words and no quotes around it. */
    public static String plain(String typed) {
        String normal = Normalizer.normalize(unescaped(typed), Normalizer.Form.NFKC);
        String blanked = BLANKS.matcher(normal).replaceAll(" ");
        return unquoted(UNSEEN.matcher(blanked).replaceAll("").strip());
    }

    /** Slack escapes three characters in what people type, and names whom it took somebody for. */
    private static String unescaped(String text) {
        return LABEL.matcher(text)
                .replaceAll("<$1>")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String unquoted(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && QUOTES.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && QUOTES.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to).strip();
    }
}
