package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code bookmarks.*}: links at the top of a channel. */
final class BookmarkMethods {
    private static final List<String> CONTENT = List.of("title", "link", "emoji");

    private final World world;
    private final Places places;

    BookmarkMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(
                Route.bot("bookmarks.add", "bookmarks:write", this::add),
                Route.bot("bookmarks.edit", "bookmarks:write", this::edit),
                Route.bot("bookmarks.remove", "bookmarks:write", this::remove),
                Route.bot("bookmarks.list", "bookmarks:read", this::list));
    }

    private ObjectNode add(Call call) {
        Channel channel = channel(call);
        if (!call.need("type").equals("link")) {
            throw new SlackError("invalid_bookmark_type");
        }
        ObjectNode bookmark = Json.object().put("title", call.need("title")).put("link", call.need("link"));
        bookmark.put("emoji", call.text("emoji")).put("type", "link").put("rank", "u");
        write(bookmark, call);
        List.of("icon_url", "entity_id", "shortcut_id").forEach(bookmark::putNull);
        bookmark.put("app_id", world.app().id());
        return answer(world.bookmarks().add(channel.id(), bookmark));
    }

    private ObjectNode edit(Call call) {
        return answer(world.bookmarks()
                .edit(channel(call).id(), call.need("bookmark_id"), bookmark -> write(bookmark, call))
                .orElseThrow(() -> new SlackError("not_found")));
    }

    private ObjectNode remove(Call call) {
        if (!world.bookmarks().remove(channel(call).id(), call.need("bookmark_id"))) {
            throw new SlackError("not_found");
        }
        return Json.object();
    }

    private ObjectNode list(Call call) {
        ArrayNode bookmarks = Json.array();
        world.bookmarks().of(channel(call).id()).forEach(bookmarks::add);
        return Json.object().set("bookmarks", bookmarks);
    }

    private Channel channel(Call call) {
        return places.joined(call.need("channel_id"));
    }

    private void write(ObjectNode bookmark, Call call) {
        if (call.find("link").filter(link -> !link.matches("https?://.+")).isPresent()) {
            throw new SlackError("invalid_link");
        }
        CONTENT.forEach(field -> call.find(field).ifPresent(value -> bookmark.put(field, value)));
        bookmark.put("last_updated_by_user_id", world.app().botUser())
                .put("last_updated_by_team_id", world.team().id());
    }

    private static ObjectNode answer(ObjectNode bookmark) {
        return Json.object().set("bookmark", bookmark);
    }
}
