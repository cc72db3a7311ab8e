package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.change.Change;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people can press below a change. */
public enum CardButton {
    APPROVE("change_approve", "Approve", "Approve the change of flow %s", "primary"),
    REJECT("change_reject", "Reject", "Reject the change of flow %s", "danger"),
    CLAIM("change_claim", "I'm looking at it", "Tell the others that you are looking at the change of flow %s", null),
    RELEASE("change_release", "Not looking any more", "Let others look at the change of flow %s", null),
    AMEND("change_amend", "Amend", "Amend your change of flow %s", null),
    WITHDRAW("change_withdraw", "Withdraw", "Withdraw the change of flow %s", null),
    EMERGENCY("change_emergency", "It can't wait", "Run your change of flow %s without approvals", null),
    REVIEW("change_review", "I have reviewed this", "Say that you have reviewed the change of flow %s", "primary"),
    UNDO("change_undo", "Undo", "Undo the change of flow %s", null),
    AGAIN("change_again", "Propose again", "Propose the change of flow %s again", null);

    private static final int LONGEST_LABEL = 75;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String action;
    private final String words;
    private final String label;
    private final @Nullable String style;

    CardButton(String action, String words, String label, @Nullable String style) {
        this.action = action;
        this.words = words;
        this.label = label;
        this.style = style;
    }

    /** The action ID under which Slack reports a press. */
    public String action() {
        return action;
    }

    private ObjectNode of(Change change) {
        ObjectNode button = JSON.objectNode()
                .put("type", "button")
                .put("action_id", action)
                .put("value", CardRef.of(change).value())
                .put("accessibility_label", label(change));
        button.putObject("text").put("type", "plain_text").put("text", words);
        if (style != null) {
            button.put("style", style);
        }
        return button;
    }

    private String label(Change change) {
        String flow = change.proposal().base().id().value();
        return PlainText.cut(String.format(Locale.ROOT, label, flow), LONGEST_LABEL);
    }

    /** A row of buttons below a change. */
    static ObjectNode row(Change change, List<CardButton> buttons) {
        ObjectNode block = JSON.objectNode().put("type", "actions").put("block_id", "change");
        ArrayNode elements = block.putArray("elements");
        buttons.forEach(button -> elements.add(button.of(change)));
        return block;
    }
}
