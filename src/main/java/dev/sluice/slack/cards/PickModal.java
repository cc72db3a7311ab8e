package dev.sluice.slack.cards;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import dev.sluice.flow.FlowSummary;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.Map;

/** The question which flow to edit: a field that finds flows while one types. Choosing one turns it into the form. */
public final class PickModal {
    public static final String CALLBACK = "flow_pick";
    public static final String FLOW = "flow";
    public static final String CHOOSE = "choose_flow";

    /** The most options that Slack shows at once. */
    public static final int MOST_OPTIONS = 100;

    private static final int LONGEST_HINT = 2000;

    private PickModal() {}

    /**
     * Asks for any flow, with a field that searches.
     *
     * @param channel where the result of the change will go
     * @param hint a sentence below the field
     */
    public static View of(String channel, Sentence hint, Language language) {
        return of(
                channel,
                hint.in(language),
                externalSelect(e -> e.actionId(CHOOSE)
                        .minQueryLength(0)
                        .placeholder(plainText(FormWords.SAY.typeNameOrId().in(language), false))),
                language);
    }

    /** Asks for one of these flows. */
    public static View of(String channel, Sentence hint, List<OptionObject> options, Language language) {
        return of(
                channel,
                hint.in(language),
                staticSelect(e -> e.actionId(CHOOSE)
                        .options(options)
                        .placeholder(plainText(FormWords.SAY.chooseOne().in(language), false))),
                language);
    }

    private static View of(String channel, String hint, BlockElement field, Language language) {
        return Views.view(v -> v.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(channel)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(FormWords.SAY.title().in(language))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(FormWords.SAY.cancel().in(language))
                        .build())
                .blocks(List.of(
                        section(s -> s.text(plainText(FormWords.SAY.whichFlow().in(language), false))),
                        actions(a -> a.blockId(FLOW).elements(List.of(field))),
                        context(c -> c.elements(List.of(plainText(PlainText.visible(hint, LONGEST_HINT), false)))))));
    }

    /** One flow among those to choose from; its value is the flow ID. */
    public static OptionObject option(FlowSummary flow, Map<String, String> spaces) {
        String space =
                flow.space() == null ? "" : spaces.getOrDefault(flow.space().value(), "");
        String tail = " (" + flow.id() + ")" + (space.isEmpty() ? "" : " · " + space);
        int room = Math.max(10, EditModal.OPTION_TEXT - tail.length());
        return EditModal.option(
                PlainText.cut(PlainText.visible(flow.name()), room) + tail,
                flow.id().value());
    }
}
