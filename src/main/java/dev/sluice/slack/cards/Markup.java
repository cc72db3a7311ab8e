package dev.sluice.slack.cards;

import dev.sluice.words.Language;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;
import java.util.List;

/** Sentences where Slack reads markup: people in them are mentions, and whatever else looks like markup is text. */
public final class Markup {
    private Markup() {}

    /** Says whether a sentence is nothing but text. */
    public static boolean isPlain(Sentence sentence, Language language) {
        return sentence.parts(language).stream().noneMatch(Part.class::isInstance);
    }

    public static String of(Sentence sentence, Language language) {
        return RichText.text(List.of(new RichText().say(sentence, language)));
    }
}
