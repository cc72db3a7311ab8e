package dev.sluice.slack.command;

import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that mean the same, read from a line of a bundle in each language. */
final class Synonyms {
    private static final Pattern BETWEEN = Pattern.compile("[,、] ?");

    private Synonyms() {}

    static List<String> of(Sentence line) {
        return Stream.of(Language.ENGLISH, Language.CHINESE)
                .flatMap(language -> BETWEEN.splitAsStream(line.in(language)))
                .toList();
    }
}
