package dev.sluice.slack;

import dev.sluice.flow.Category;
import dev.sluice.flow.FlowSummary;
import dev.sluice.slack.cards.Words;
import dev.sluice.slack.command.Correction;
import dev.sluice.slack.command.FilterKey;
import dev.sluice.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which flows somebody wants listed: those in which each word stands, in the ID, the name, the space or a category; a
 * word behind {@code name:}, {@code space:} or {@code category:} in that alone, up to the next such key.
 *
 * @param spaceOf a flow in words, empty for none
 */
record FlowFilter(List<Term> terms, Function<FlowSummary, String> spaceOf) {
    private static final Pattern KEY = Pattern.compile("(?<![^ ])(\\p{L}+) ?[:=] ?");

    /** Words that must stand somewhere. */
    private record Term(FilterKey key, List<String> words) {}

    static FlowFilter of(String typed, Function<FlowSummary, String> spaceOf) {
        var terms = new ArrayList<Term>();
        FilterKey key = FilterKey.ANY;
        int from = 0;
        Matcher keys = KEY.matcher(typed);
        while (keys.find()) {
            Optional<FilterKey> next = FilterKey.called(keys.group(1));
            if (next.isPresent()) {
                terms.add(term(key, typed.substring(from, keys.start())));
                key = next.get();
                from = keys.end();
            }
        }
        terms.add(term(key, typed.substring(from)));
        return new FlowFilter(
                terms.stream().filter(term -> !term.words.isEmpty()).toList(), spaceOf);
    }

    private static Term term(FilterKey key, String text) {
        return new Term(
                key,
                Arrays.stream(Correction.folded(text).split(" ", -1))
                        .filter(word -> !word.isBlank())
                        .toList());
    }

    boolean takes(FlowSummary flow) {
        return terms.stream()
                .allMatch(term -> term.words.stream()
                        .allMatch(word -> texts(term.key, flow)
                                .anyMatch(text -> Correction.folded(text).contains(word))));
    }

    /** What a correction may put in the place of a word. */
    Stream<String> texts(FlowSummary flow) {
        return texts(FilterKey.ANY, flow);
    }

    private Stream<String> texts(FilterKey key, FlowSummary flow) {
        return switch (key) {
            case ANY ->
                Stream.of(FilterKey.NAME, FilterKey.SPACE, FilterKey.CATEGORY).flatMap(each -> texts(each, flow));
            case NAME -> Stream.of(flow.name(), flow.id().value());
            case SPACE -> Stream.of(spaceOf.apply(flow));
            case CATEGORY -> flow.categories().all().stream().flatMap(FlowFilter::texts);
        };
    }

    private static Stream<String> texts(Category category) {
        return Stream.concat(
                Stream.of(category.code(), category.code().replace('_', ' ')),
                Stream.of(Language.ENGLISH, Language.CHINESE)
                        .map(language -> Words.of(category).in(language)));
    }
}
