package dev.sluice.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that people read Sluice in. The tags are stored and stand in settings: never rename one. */
public enum Language {
    ENGLISH("en", "", " ", ", "),
    CHINESE("zh-CN", "_zh", "", "、"),
    /** English between brackets, for seeing which words come from no bundle. Nobody gets it unless settings say so. */
    PSEUDO("en-XA", "", " ", ", ");

    private final String tag;
    private final String suffix;
    private final String betweenSentences;
    private final String comma;

    Language(String tag, String suffix, String betweenSentences, String comma) {
        this.tag = tag;
        this.suffix = suffix;
        this.betweenSentences = betweenSentences;
        this.comma = comma;
    }

    /** The language for somebody whose Slack is set to this locale: Chinese for any Chinese, otherwise English. */
    public static Language ofLocale(@Nullable String locale) {
        return locale != null && locale.toLowerCase(Locale.ROOT).matches("zh([-_].*)?") ? CHINESE : ENGLISH;
    }

    /** The language with this tag, whatever its case. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The name by which settings and the database know it, such as {@code zh-CN}. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** What stands between the name of a bundle and {@code .properties}. */
    String suffix() {
        return suffix;
    }

    String betweenSentences() {
        return betweenSentences;
    }

    String comma() {
        return comma;
    }
}
