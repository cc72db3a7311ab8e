package dev.sluice.slack.cards;

import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;

/** How one thing is, with a picture for the eye; the sentence alone says it too. */
public record Check(boolean isWell, Sentence text) {

    /** All of them, a line each. */
    public static Lines sheet(List<Check> all, Language language) {
        return Lines.with(all.stream().map(check -> check.line(language)).toList(), List.of());
    }

    private RichText line(Language language) {
        return new RichText().emoji(isWell ? "white_check_mark" : "warning").say(text, language);
    }
}
