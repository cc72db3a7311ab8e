package dev.sluice.slack.cards;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.sluice.change.Change;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
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
    private static final ReasonWords SAY = ReasonWords.SAY;

    private ReasonModal() {}

    /** Why do you reject it? */
    public static View reject(Change change, Language language) {
        return ChangeForm.of(
                REJECT,
                SAY.rejectTitle(),
                SAY.reject(),
                change,
                List.of(said(SAY.rejectNote(flow(change)), language), reason(SAY.whyNot(), language)),
                language);
    }

    /** Why can't it wait, and do you know which flow it is? */
    public static View emergency(Change change, Language language) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(said(SAY.emergencyNote(flow(change)), language));
        blocks.add(reason(SAY.whyNow(), language));
        String name = PlainText.visible(change.proposal().base().name(), 1000);
        blocks.add(input(i -> i.blockId(NAME)
                .optional(name.isEmpty()) // Slack takes neither an empty hint nor an empty answer
                .label(plainText(SAY.typeName().in(language), false))
                .hint(name.isEmpty() ? null : plainText(SAY.isCalled(name).in(language), false))
                .element(plainTextInput(e -> e.actionId(VALUE).maxLength(1000)))));
        return ChangeForm.of(EMERGENCY, SAY.emergencyTitle(), SAY.runNow(), change, blocks, language);
    }

    private static String flow(Change change) {
        return change.proposal().base().id().value();
    }

    private static LayoutBlock said(Sentence sentence, Language language) {
        return section(s -> s.text(plainText(PlainText.visible(sentence.in(language), LONGEST), false)));
    }

    private static LayoutBlock reason(Sentence label, Language language) {
        return input(i -> i.blockId(REASON)
                .label(plainText(label.in(language), false))
                .element(plainTextInput(
                        e -> e.actionId(VALUE).multiline(true).minLength(1).maxLength(LONGEST_REASON))));
    }
}
