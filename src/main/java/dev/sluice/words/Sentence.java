package dev.sluice.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Something to be said, which becomes text when the reader's language is known. It is a value: equal sentences say the
 * same. What people wrote may stand in it and stays as it is; whoever shows the text escapes it for its place.
 */
public sealed interface Sentence permits Said, Listed, Joined, Made, Written, Replaced {

    /**
     * The sentence in pieces, in the order of the language: texts are {@link String}s, and whatever was put in as a
     * {@link Part} comes back as it was.
     */
    List<Object> parts(Language language);

    /** The text. */
    default String in(Language language) {
        return parts(language).stream()
                .map(part -> part instanceof Part special ? special.text() : part.toString())
                .collect(Collectors.joining());
    }

    /** The sentence as one part as a whole. */
    default Sentence as(Function<String, Part> part) {
        return new Made(this, part);
    }

    /** The same with its parts replaced, as whoever shows it wants them. */
    default Sentence with(UnaryOperator<Part> by) {
        return new Replaced(this, by);
    }

    /** The text in English, for logs, the ledger and the command line. */
    default String inEnglish() {
        return in(Language.ENGLISH);
    }

    /** The same in every language: a name, a code, what somebody wrote. */
    static Sentence of(String text) {
        return new Written(Map.of(Language.ENGLISH, text));
    }

    /**
     * What was said before, in each language.
     *
     * @param texts at least in English, which stands for every language that is missing
     */
    static Sentence of(Map<Language, String> texts) {
        return new Written(texts);
    }

    /** These, one and the other. They may be sentences, parts or texts. */
    static Sentence and(Collection<?> items) {
        return new Listed(Listed.Kind.AND, List.copyOf(items));
    }

    /** One of these. They may be sentences, parts or texts. */
    static Sentence or(Collection<?> items) {
        return new Listed(Listed.Kind.OR, List.copyOf(items));
    }

    /** These with commas between them. They may be sentences, parts or texts. */
    static Sentence commas(Collection<?> items) {
        return new Listed(Listed.Kind.COMMAS, List.copyOf(items));
    }

    /** These, one after the other. */
    static Sentence joined(Sentence... sentences) {
        return new Joined(List.of(sentences));
    }

    static Sentence joined(Collection<Sentence> sentences) {
        return new Joined(List.copyOf(sentences));
    }
}
