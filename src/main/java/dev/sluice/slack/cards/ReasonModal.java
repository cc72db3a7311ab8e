package dev.sluice.slack.cards;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import dev.sluice.change.Change;
import java.util.ArrayList;
import java.util.List;

/** The questions that are asked before something is done about a change that others must understand later. */
public final class ReasonModal {
    public static final String REJECT = "change_reject_form";
    public static final String EMERGENCY = "change_emergency_form";
    public static final String REASON = "reason";
    public static final String NAME = "flow_name";
    public static final String VALUE = "value";
    public static final int LONGEST_REASON = 500;
    private static final int LONGEST = 3000;

    private ReasonModal() {}

    /** Why do you reject it? */
    public static View reject(Change change) {
        return of(
                REJECT,
                "Reject a change",
                "Reject",
                change,
                List.of(
                        said("The change of flow " + change.proposal().base().id()
                                + " will not be made. Whoever asked for it reads your reason in the channel."),
                        reason("Why not?")));
    }

    /** Why can't it wait, and do you know which flow it is? */
    public static View emergency(Change change) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(
                said("This runs the change of flow " + change.proposal().base().id()
                        + " now, without the approvals it takes. Everybody who could have approved is told at once, and one of"
                        + " them has to review it."));
        blocks.add(reason("Why can't it wait?"));
        blocks.add(input(i -> i.blockId(NAME)
                .label(plainText("Type the flow's present name", false))
                .hint(plainText(PlainText.visible(change.proposal().base().name(), 1000), false))
                .element(plainTextInput(e -> e.actionId(VALUE).maxLength(1000)))));
        return of(EMERGENCY, "Change without approvals", "Run it now", change, blocks);
    }

    private static LayoutBlock said(String sentence) {
        return section(s -> s.text(plainText(PlainText.visible(sentence, LONGEST), false)));
    }

    private static LayoutBlock reason(String label) {
        return input(i -> i.blockId(REASON)
                .label(plainText(label, false))
                .element(plainTextInput(
                        e -> e.actionId(VALUE).multiline(true).minLength(1).maxLength(LONGEST_REASON))));
    }

    private static View of(String callback, String title, String submit, Change change, List<LayoutBlock> blocks) {
        return Views.view(v -> v.type("modal")
                .callbackId(callback)
                .privateMetadata(CardRef.of(change).value())
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .blocks(blocks));
    }
}
