package dev.sluice.sandbox.workspace.api;

import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Installation;
import dev.sluice.sandbox.workspace.state.SlackError;
import java.util.List;
import java.util.Map;

/** Compares what a method needs with what the app was given when it was installed. */
final class Scopes {
    private Scopes() {}

    /** Refuses unless the app has one of these, or none is needed. */
    static void need(Installation app, List<String> anyOf) {
        if (!anyOf.isEmpty() && anyOf.stream().noneMatch(app.scopes()::contains)) {
            throw new SlackError(
                    "missing_scope",
                    List.of(),
                    Map.of("needed", String.join(",", anyOf), "provided", String.join(",", app.scopes())));
        }
    }

    /** Refuses unless the app may do this, such as {@code read}, with a conversation of this kind. */
    static void need(Installation app, Channel channel, String what) {
        String kind = channel.direct() ? "im" : channel.closedToOthers() ? "groups" : "channels";
        need(app, List.of(kind + ":" + what));
    }
}
