package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The app as it is installed in the workspace: its ids, its secrets, its scopes and what it offers to people. */
public record Installation(
        String id,
        String name,
        String botId,
        String botUser,
        String botToken,
        String appToken,
        String signingSecret,
        List<String> scopes,
        List<String> events,
        JsonNode commands,
        JsonNode shortcuts) {
    public Installation {
        scopes = List.copyOf(scopes);
        events = List.copyOf(events);
    }

    static Installation from(JsonNode seed, Stamps stamps) {
        return new Installation(
                seed.path("id").asText(),
                seed.path("name").asText(),
                seed.path("bot_id").asText(),
                seed.path("bot_user").asText(),
                "xoxb-" + stamps.secret(20),
                "xapp-1-" + seed.path("id").asText() + "-" + stamps.secret(20),
                stamps.secret(16),
                texts(seed.path("scopes")),
                texts(seed.path("events")),
                seed.path("commands"),
                seed.path("shortcuts"));
    }

    /** A further app of this manifest, with ids that end like this. */
    static Installation further(String end, JsonNode manifest, Stamps stamps) {
        var seed = Json.object()
                .put("id", "A0" + end)
                .put("name", "App " + end)
                .put("bot_id", "B0" + end)
                .put("bot_user", "U0" + end);
        return from(seed, stamps).from(manifest);
    }

    /** The same app with the name, scopes, events, commands and shortcuts of a manifest, as Slack would install it. */
    Installation from(JsonNode manifest) {
        return new Installation(
                id,
                manifest.path("display_information").path("name").asText(name),
                botId,
                botUser,
                botToken,
                appToken,
                signingSecret,
                texts(manifest.path("oauth_config").path("scopes").path("bot")),
                texts(manifest.path("settings").path("event_subscriptions").path("bot_events")),
                manifest.path("features").path("slash_commands"),
                manifest.path("features").path("shortcuts"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return name + " " + id;
    }
}
