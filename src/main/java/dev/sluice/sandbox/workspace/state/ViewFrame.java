package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Puts around a view what Slack adds to it: ids, defaults, hash and state. */
public final class ViewFrame {
    private static final List<String> TEXTS = List.of("callback_id", "private_metadata", "external_id");
    private static final List<String> FLAGS = List.of("clear_on_close", "notify_on_close");

    private final String team;
    private final Installation app;

    ViewFrame(String team, Installation app) {
        this.team = team;
        this.app = app;
    }

    /** The id of the app whose views these are. */
    String app() {
        return app.id();
    }

    /** A new view as Slack would answer it. */
    public ObjectNode fill(JsonNode given, String id, String hash) {
        ObjectNode view = given.deepCopy();
        view.put("id", id).put("team_id", team).put("hash", hash);
        view.put("app_id", app.id()).put("app_installed_team_id", team).put("bot_id", app.botId());
        TEXTS.forEach(name -> view.put(name, given.path(name).asText("")));
        FLAGS.forEach(name -> view.put(name, given.path(name).asBoolean()));
        List.of("title", "submit", "close").forEach(name -> view.set(name, given.get(name)));
        BlockIds.complete(view.path("blocks"));
        view.putObject("state").set("values", ViewState.initial(view.path("blocks")));
        return view;
    }

    /** The new content in the place of an old view, with what was typed where it still has a place. */
    public ObjectNode refill(ObjectNode old, JsonNode given, String hash) {
        ObjectNode view = fill(given, old.path("id").asText(), hash);
        view.set("root_view_id", old.path("root_view_id"));
        view.set("previous_view_id", old.path("previous_view_id"));
        ViewState.carry(old, view);
        return view;
    }
}
