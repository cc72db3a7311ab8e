package dev.sluice.slack.cards;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.conversationsSelect;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import dev.sluice.flow.FlowSummary;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The question which flow to edit: a field that finds flows while one types. Choosing one turns it into the form. */
public final class PickModal {
    public static final String CALLBACK = "flow_pick";
    public static final String FLOW = "flow";
    public static final String CHOOSE = "choose_flow";
    public static final String CHANNEL = "channel";
    public static final String CHOOSE_CHANNEL = "choose_channel";

    /** The most options that Slack shows at once. */
    public static final int MOST_OPTIONS = 100;

    private static final int LONGEST_HINT = 2000;

    private PickModal() {}

    /**
     * Asks for any flow, with a field that searches.
     *
     * @param occasion where the result of the change will go; a channel is asked for, too, when there is none yet
     * @param hint a sentence below the field
     */
    public static View of(Occasion occasion, Sentence hint, Language language) {
        return of(occasion, hint, Redraws.NONE, language);
    }

    /** The same once more, for another flow to be chosen. */
    public static View of(Occasion occasion, Sentence hint, Redraws redraws, Language language) {
        return of(occasion, hint.in(language), search(null, language), redraws, language);
    }

    /** The field that finds flows while one types. */
    static BlockElement search(@Nullable OptionObject chosen, Language language) {
        return externalSelect(e -> e.actionId(CHOOSE)
                .minQueryLength(0)
                .initialOption(chosen)
                .placeholder(plainText(FormWords.SAY.typeNameOrId().in(language), false)));
    }

    /** Asks for one of these flows. */
    public static View of(Occasion occasion, Sentence hint, List<OptionObject> options, Language language) {
        return of(
                occasion,
                hint.in(language),
                staticSelect(e -> e.actionId(CHOOSE)
                        .options(options)
                        .placeholder(plainText(FormWords.SAY.chooseOne().in(language), false))),
                Redraws.NONE,
                language);
    }

    private static View of(Occasion occasion, String hint, BlockElement field, Redraws redraws, Language language) {
        var blocks = new ArrayList<LayoutBlock>();
        if (occasion.channel().isEmpty()) {
            blocks.add(
                    section(s -> s.text(plainText(FormWords.SAY.whichChannel().in(language), false))));
            blocks.add(actions(a -> a.blockId(CHANNEL).elements(List.of(channels(language)))));
        }
        blocks.add(section(s -> s.text(plainText(FormWords.SAY.whichFlow().in(language), false))));
        blocks.add(actions(a -> a.blockId(redraws.choiceBlock()).elements(List.of(field))));
        blocks.add(context(c -> c.elements(List.of(plainText(PlainText.visible(hint, LONGEST_HINT), false)))));
        return Views.view(v -> v.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(occasion.metadata())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(FormWords.SAY.title().in(language))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(FormWords.SAY.cancel().in(language))
                        .build())
                .blocks(blocks));
    }

    private static BlockElement channels(Language language) {
        return conversationsSelect(e -> e.actionId(CHOOSE_CHANNEL)
                .defaultToCurrentConversation(true)
                .filter(ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeBotUsers(true)
                        .build())
                .placeholder(plainText(FormWords.SAY.chooseOne().in(language), false)));
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
