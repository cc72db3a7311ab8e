package dev.sluice.audit;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digest of the text of a message, the same for the text as it was posted and as Slack gives it back.
 *
 * <p>Slack escapes, links what looks like an address, writes emoji as names and names after IDs. So these are undone or
 * left out, runs of blanks become one, and the rest counts in Unicode's form C. An edit that only adds or removes emoji
 * therefore does not show, every other does.
 */
public final class TextDigest {
    private static final Pattern BRACKETS = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");
    private static final Pattern EMOJI_NAME =
            Pattern.compile(":[a-z0-9_+'-]*[a-z_+][a-z0-9_+'-]*:(?::skin-tone-\\d:)?");
    private static final Pattern EMOJI = Pattern.compile("[\\p{So}\\p{Sk}\\x{200D}\\x{FE0E}\\x{FE0F}\\x{20E3}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private TextDigest() {}

    /** The digest, as 64 hex digits. */
    public static String of(String text) {
        return Seal.of(plain(text));
    }

    static String plain(String text) {
        String linked = BRACKETS.matcher(text).replaceAll(match -> Matcher.quoteReplacement(inside(match)));
        String unescaped = linked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        String bare =
                EMOJI.matcher(EMOJI_NAME.matcher(unescaped).replaceAll("")).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String inside(MatchResult match) {
        String target = match.group(1);
        String label = match.group(2);
        if (target.startsWith("@") || target.startsWith("#") || target.startsWith("!")) {
            return "<" + target + ">";
        }
        if (label == null || target.endsWith(label)) {
            return label == null ? target : label;
        }
        return target + " " + label;
    }
}
