package dev.sluice.slack.cards;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ContextBlockElement;
import dev.sluice.words.Language;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences where Slack reads markup: people in them are mentions, and whatever else looks like markup is text. What
 * Slack has no way to escape is written with the wide letters of East Asia, which look the same and mean nothing.
 */
public final class Markup {
    private static final String SPECIAL = "*_~`";
    private static final String WIDE = "＊＿～｀";
    private static final Pattern EMOJI = Pattern.compile(":(?=[A-Za-z0-9_+'-]+:)");

    private Markup() {}

    /** Says whether a sentence is nothing but text. */
    public static boolean isPlain(Sentence sentence, Language language) {
        return sentence.parts(language).stream().noneMatch(Part.class::isInstance);
    }

    /** The sentence as text of Slack, cut to so many characters; as markup only where people are in it. */
    static ContextBlockElement shown(Sentence sentence, int longest, Language language) {
        return isPlain(sentence, language)
                ? plainText(PlainText.visible(sentence.in(language), longest), false)
                : markdownText(cut(of(sentence, language), longest));
    }

    /** Cut to so many characters, without tearing apart a mention, a link or an escaped character. */
    static String cut(String markup, int longest) {
        if (markup.length() <= longest) {
            return markup;
        }
        String whole = PlainText.cut(markup, longest);
        String kept = whole.substring(0, whole.length() - 1);
        int end = Math.min(whole(kept, '<', '>'), whole(kept, '&', ';'));
        return kept.substring(0, end) + "…";
    }

    /** How much of it is whole: all, or up to where something begins that does not end. */
    private static int whole(String markup, char begin, char end) {
        int last = markup.lastIndexOf(begin);
        return last > markup.lastIndexOf(end) ? last : markup.length();
    }

    public static String of(Sentence sentence, Language language) {
        return sentence.parts(language).stream()
                .map(part -> part instanceof Piece piece
                        ? RichText.text(List.of(new RichText().add(piece, language)))
                        : text(part.toString()))
                .collect(Collectors.joining());
    }

    private static String text(String text) {
        String escaped = PlainText.escaped(text);
        for (int i = 0; i < SPECIAL.length(); i++) {
            escaped = escaped.replace(SPECIAL.charAt(i), WIDE.charAt(i));
        }
        return EMOJI.matcher(escaped).replaceAll("：");
    }
}
