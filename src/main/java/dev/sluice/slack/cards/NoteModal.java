package dev.sluice.slack.cards;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;

/** A modal that only says something: that the flow is being fetched, or why there is no form. */
public final class NoteModal {
    private static final int LONGEST = 3000;

    private NoteModal() {}

    public static View loading(Language language) {
        Sentence title = FormWords.SAY.title();
        return of(title, plain("⏳ " + FormWords.SAY.loading().in(language)), language);
    }

    /** Says something about editing a flow in place of the form. */
    public static View of(Sentence sentence, Language language) {
        return of(FormWords.SAY.title(), sentence, language);
    }

    /**
     * Builds the modal. People in the sentence are mentions; whatever else looks like markup in it is text.
     *
     * @param title 24 characters at most
     */
    public static View of(Sentence title, Sentence sentence, Language language) {
        return of(
                title,
                Markup.isPlain(sentence, language) ? plain(sentence.in(language)) : markup(sentence, language),
                language);
    }

    private static TextObject plain(String text) {
        return plainText(PlainText.visible(text, LONGEST), false);
    }

    private static TextObject markup(Sentence sentence, Language language) {
        return markdownText(Markup.cut(Markup.of(sentence, language), LONGEST));
    }

    private static View of(Sentence title, TextObject text, Language language) {
        return Views.view(v -> v.type("modal")
                .callbackId("note")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(title.in(language))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(FormWords.SAY.close().in(language))
                        .build())
                .blocks(List.of(section(s -> s.text(text)))));
    }
}
