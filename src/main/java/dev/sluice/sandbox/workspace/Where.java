package dev.sluice.sandbox.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;

/** Where a person presses or chooses something: in a message or in a view. */
public record Where(String channel, String ts, String view) {
    /** In a message. */
    public static Where message(String channel, String ts) {
        return new Where(channel, ts, "");
    }

    /** In an open modal, or on the App Home. */
    public static Where view(String id) {
        return new Where("", "", id);
    }

    ObjectNode asJson() {
        return view.isEmpty()
                ? Json.object().put("channel", channel).put("ts", ts)
                : Json.object().put("view", view);
    }
}
