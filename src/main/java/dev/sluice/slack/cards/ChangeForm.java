package dev.sluice.slack.cards;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import dev.sluice.change.Change;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;

/** A form that asks something about a change, and knows again which one when it comes back. */
final class ChangeForm {
    private ChangeForm() {}

    /**
     * Puts one together.
     *
     * @param callback by which the form is known when it comes back
     * @param title 24 characters at most
     * @param submit what its button says, 24 characters at most
     */
    static View of(
            String callback,
            Sentence title,
            Sentence submit,
            Change change,
            List<LayoutBlock> blocks,
            Language language) {
        return Views.view(v -> v.type("modal")
                .callbackId(callback)
                .privateMetadata(CardRef.of(change).value())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(title.in(language))
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(submit.in(language))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(FormWords.SAY.cancel().in(language))
                        .build())
                .blocks(blocks));
    }
}
