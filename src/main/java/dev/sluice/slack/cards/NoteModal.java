package dev.sluice.slack.cards;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import java.util.List;

/** A modal that only says something: that the flow is being fetched, or why there is no form. */
public final class NoteModal {
    private static final int LONGEST = 3000;

    private NoteModal() {}

    public static View loading() {
        return of("Change a flow", ":hourglass_flowing_sand: Asking CAMS for the flow…");
    }

    /**
     * Builds the modal.
     *
     * @param title 24 characters at most
     */
    public static View of(String title, String sentence) {
        return Views.view(v -> v.type("modal")
                .callbackId("note")
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(List.of(section(s -> s.text(plainText(PlainText.visible(sentence, LONGEST), true))))));
    }
}
