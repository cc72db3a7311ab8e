package dev.sluice.slack;

import dev.sluice.flow.FlowSummary;
import dev.sluice.slack.command.CommandText;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the flows that a message is about: by their IDs, and by their names, whatever their case. A name that is part
 * of a longer one which stands there does not count, nor does part of a word or a number.
 */
final class MentionedFlows {
    /** Shorter names, such as {@code A}, stand in every message; Chinese says much in two letters. */
    private static final int SHORTEST_NAME = 3;

    private static final int SHORTEST_CHINESE_NAME = 2;

    /** Mentions of people, channels and groups; of a link what is shown and where it leads. */
    private static final Pattern NO_WORDS = Pattern.compile("<[@#!][^>]*>|[<>|]");

    private MentionedFlows() {}

    /**
     * Finds them.
     *
     * @param message as Slack sends it
     * @return in the order of the list
     */
    static List<FlowSummary> in(String message, List<FlowSummary> flows) {
        String text = folded(CommandText.plain(NO_WORDS.matcher(message).replaceAll(" ")));
        Set<String> names = names(text, flows);
        return flows.stream()
                .filter(flow -> names.contains(name(flow))
                        || holds(text, flow.id().value().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The longest first, each taken out of the text, so that shorter ones are not found in them. */
    private static Set<String> names(String text, List<FlowSummary> flows) {
        var found = new HashSet<String>();
        String left = text;
        List<String> longestFirst = flows.stream()
                .map(MentionedFlows::name)
                .filter(MentionedFlows::isTelling)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            if (holds(left, name)) {
                found.add(name);
                left = pattern(name).matcher(left).replaceAll(Matcher.quoteReplacement("\u0000"));
            }
        }
        return found;
    }

    private static String name(FlowSummary flow) {
        return folded(CommandText.plain(flow.name()));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isTelling(String name) {
        boolean isChinese = name.codePoints().anyMatch(Character::isIdeographic);
        return name.length() >= (isChinese ? SHORTEST_CHINESE_NAME : SHORTEST_NAME);
    }

    private static boolean holds(String text, String part) {
        return text.contains(part) && pattern(part).matcher(text).find();
    }

    /** The text as words of their own; where words are not set apart, as in Chinese, anywhere. */
    private static Pattern pattern(String text) {
        String before = isSetApart(text.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String after = isSetApart(text.codePointBefore(text.length())) ? "(?![\\p{L}\\p{N}])" : "";
        return Pattern.compile(before + Pattern.quote(text) + after);
    }

    private static boolean isSetApart(int letter) {
        return Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter);
    }
}
