package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.change.Change;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people can press below a change. */
public enum CardButton {
    APPROVE("change_approve", "primary"),
    REJECT("change_reject", "danger"),
    CLAIM("change_claim", null),
    RELEASE("change_release", null),
    AMEND("change_amend", null),
    WITHDRAW("change_withdraw", null),
    EMERGENCY("change_emergency", null),
    REVIEW("change_review", "primary"),
    UNDO("change_undo", null),
    AGAIN("change_again", null);

    private static final ButtonWords SAY = ButtonWords.SAY;
    private static final int LONGEST_LABEL = 75;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String action;
    private final @Nullable String style;

    CardButton(String action, @Nullable String style) {
        this.action = action;
        this.style = style;
    }

    /** The action ID under which Slack reports a press. */
    public String action() {
        return action;
    }

    private ObjectNode of(Change change, Language language) {
        ObjectNode button = JSON.objectNode()
                .put("type", "button")
                .put("action_id", action)
                .put("value", CardRef.of(change).value())
                .put("accessibility_label", label(change, language));
        button.putObject("text").put("type", "plain_text").put("text", words().in(language));
        if (style != null) {
            button.put("style", style);
        }
        return button;
    }

    private String label(Change change, Language language) {
        String flow = change.proposal().base().id().value();
        return PlainText.cut(label(flow).in(language), LONGEST_LABEL);
    }

    /** What stands on it. */
    public Sentence words() {
        return switch (this) {
            case APPROVE -> SAY.approve();
            case REJECT -> SAY.reject();
            case CLAIM -> SAY.claim();
            case RELEASE -> SAY.release();
            case AMEND -> SAY.amend();
            case WITHDRAW -> SAY.withdraw();
            case EMERGENCY -> SAY.emergency();
            case REVIEW -> SAY.review();
            case UNDO -> SAY.undo();
            case AGAIN -> SAY.again();
        };
    }

    /** What it is called for those who hear it among many. */
    private Sentence label(String flow) {
        return switch (this) {
            case APPROVE -> SAY.approveFlow(flow);
            case REJECT -> SAY.rejectFlow(flow);
            case CLAIM -> SAY.claimFlow(flow);
            case RELEASE -> SAY.releaseFlow(flow);
            case AMEND -> SAY.amendFlow(flow);
            case WITHDRAW -> SAY.withdrawFlow(flow);
            case EMERGENCY -> SAY.emergencyFlow(flow);
            case REVIEW -> SAY.reviewFlow(flow);
            case UNDO -> SAY.undoFlow(flow);
            case AGAIN -> SAY.againFlow(flow);
        };
    }

    /** A row of buttons below a change. */
    static ObjectNode row(Change change, List<CardButton> buttons, Language language) {
        ObjectNode block = JSON.objectNode().put("type", "actions").put("block_id", "change");
        ArrayNode elements = block.putArray("elements");
        buttons.forEach(button -> elements.add(button.of(change, language)));
        return block;
    }
}
