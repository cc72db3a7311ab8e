package dev.sluice.slack.cards;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that people and CAMS may send: of many scripts, of any characters at all, and meant to deceive. */
public final class HostileTexts {
    private static final List<String> PIECES = List.of(
            "Welcome",
            "预约到店服务",
            "مرحبا",
            "שלום",
            "नमस्ते",
            "👩‍👩‍👧‍👦",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "é",
            "ﷺ",
            "\u202E",
            "\u2066",
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u061C",
            "<!channel>",
            "<@U0ADMIN01>",
            "<https://x.example|safe>",
            "&amp;",
            "&lt;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "\\",
            "\n",
            "\r\n",
            "\t",
            "\u2028",
            "\u0000",
            "\uD83D",
            "\uDE00",
            ":tada:",
            "*b*",
            "_i_",
            "`c`",
            "~s~",
            "{}",
            "%s",
            " ");

    private HostileTexts() {}

    /** Any text of up to 200 characters. */
    static Arbitrary<String> names() {
        return text(200);
    }

    /** Any text of up to 500 characters. */
    static Arbitrary<String> reasons() {
        return text(250).map(text -> text.length() > 500 ? text.substring(0, 500) : text);
    }

    /** What CAMS may say: up to 5,000 characters. */
    public static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, text(200)), Tuple.of(1, one().map(piece -> piece.repeat(5_000 / piece.length()))));
    }

    /** Codes of categories, documented or not. */
    static Arbitrary<Set<String>> codes() {
        Arbitrary<String> code = Arbitraries.oneOf(
                Arbitraries.of("SIGN_UP", "OTHER", "SHOPPING"),
                text(160).filter(text -> !text.isBlank()),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3));
        return code.set().ofMaxSize(12);
    }

    private static Arbitrary<String> one() {
        return Arbitraries.of(PIECES);
    }

    private static Arbitrary<String> text(int longest) {
        Arbitrary<String> mixed = one().list().ofMaxSize(longest).map(pieces -> String.join("", pieces));
        Arbitrary<String> same = one().map(piece -> piece.repeat(longest));
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(longest);
        return Arbitraries.oneOf(mixed, same, any).map(text -> firstOf(text, longest));
    }

    private static String firstOf(String text, int longest) {
        int count = Math.min(longest, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, count));
    }
}
