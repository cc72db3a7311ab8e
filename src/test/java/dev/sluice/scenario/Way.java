package dev.sluice.scenario;

import dev.sluice.sandbox.Sandbox;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How Slack's requests reach the app. */
enum Way {
    SOCKET_MODE,
    HTTP;

    /** What an operator sets for it. */
    Map<String, String> environment(Sandbox sandbox, Path database) {
        return switch (this) {
            case SOCKET_MODE -> sandbox.environment(database);
            case HTTP -> {
                var environment = new HashMap<>(sandbox.environment(database));
                environment.remove("SLACK_APP_TOKEN");
                environment.put("SLACK_SIGNING_SECRET", sandbox.workspace().signingSecret());
                yield environment;
            }
        };
    }

    /** The variables that make a process of the sandbox's use it; an empty one is left out. */
    Map<String, String> variables(Sandbox sandbox) {
        return switch (this) {
            case SOCKET_MODE -> Map.of();
            case HTTP ->
                Map.of(
                        "SLACK_APP_TOKEN",
                        "",
                        "SLACK_SIGNING_SECRET",
                        sandbox.workspace().signingSecret());
        };
    }

    /** Slack is told where the app is, if it does not come by itself. */
    void lead(Sandbox sandbox, int port) {
        if (this == HTTP) {
            sandbox.workspace().deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        }
    }
}
