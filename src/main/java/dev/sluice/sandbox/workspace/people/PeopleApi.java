package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.Payloads;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.SharedFile;
import dev.sluice.sandbox.workspace.state.World;
import org.jspecify.annotations.Nullable;

/** Everything a person can look at and do here; safe for many threads. A thing that cannot be done is a Complaint. */
public final class PeopleApi {
    private final World world;
    private final Deliveries deliveries;
    private final Payloads payloads;
    private final Happenings happenings;
    private final Sight sight;
    private final Saying saying;
    private final Clicking clicking;
    private final Suggesting suggesting;
    private final Sending sending;
    private final Reacting reacting;

    /** People in this workspace, whose doings go to the app over these deliveries. */
    public PeopleApi(World world, Deliveries deliveries) {
        this.world = world;
        this.deliveries = deliveries;
        this.payloads = new Payloads(world);
        this.happenings = new Happenings(world, deliveries, payloads);
        world.messages().watchedBy(happenings);
        Served served = new Served();
        this.sight = new Sight(world);
        this.saying = new Saying(world, deliveries, payloads);
        this.clicking = new Clicking(world, deliveries, payloads, served);
        this.suggesting = new Suggesting(world, deliveries, payloads, served);
        this.sending = new Sending(world, deliveries, payloads, served);
        this.reacting = new Reacting(world, happenings);
    }

    /** What the app is told of, with the token of these payloads. */
    public Happenings happenings() {
        return happenings;
    }

    /** Whether what a person asked for concerns this app. */
    boolean concerns(String what, ObjectNode body) {
        return switch (what) {
            case "say" ->
                offers(
                        world.app().commands(),
                        "command",
                        body.path("text").asText().strip().split("\\s", 2)[0]);
            case "shortcut" ->
                offers(
                        world.app().shortcuts(),
                        "callback_id",
                        body.path("callback_id").asText());
            case "home" -> body.path("app").asText().equals(world.app().id());
            case "submit", "close" -> owns(body.path("view").asText(), body);
            case "click", "options" -> stands(body.path("where"), body);
            default -> false;
        };
    }

    private static boolean offers(JsonNode offered, String field, String wanted) {
        for (JsonNode one : offered) {
            if (one.path(field).asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(JsonNode where, ObjectNode body) {
        if (where.has("view")) {
            return owns(where.path("view").asText(), body);
        }
        return world.messages()
                .find(where.path("channel").asText(), where.path("ts").asText())
                .filter(post ->
                        post.body().path("app_id").asText().equals(world.app().id()))
                .isPresent();
    }

    private boolean owns(String view, ObjectNode body) {
        return world.modals()
                        .find(view)
                        .filter(modal -> modal.view()
                                .path("app_id")
                                .asText()
                                .equals(world.app().id()))
                        .isPresent()
                || world.homes()
                        .of(world.app().id(), body.path("as").asText())
                        .filter(home -> home.path("id").asText().equals(view))
                        .isPresent();
    }

    /** Answers of this app over response URLs. */
    public Responses responses() {
        return new Responses(world);
    }

    /** Answers a look at {@code what}: nothing for the list of people, {@code state} or {@code traffic}. */
    public ObjectNode look(String what, String as) {
        return switch (what) {
            case "" -> sight.people();
            case "state" -> sight.of(Ask.of(world, as, Json.object()).who());
            case "traffic" -> Json.object().set("traffic", world.traffic().asJson());
            default -> throw new Complaint(404, "there is nothing to see at `" + what + "`");
        };
    }

    /** Does what a person asked for. */
    public ObjectNode act(String what, ObjectNode body) {
        Ask ask = Ask.of(world, body.path("as").asText(), body);
        return switch (what) {
            case "say" -> saying.say(ask);
            case "edit" -> saying.edit(ask);
            case "delete" -> saying.delete(ask);
            case "click" -> clicking.click(ask);
            case "options" -> suggesting.options(ask);
            case "submit" -> sending.submit(ask);
            case "close" -> sending.close(ask);
            case "shortcut" -> shortcut(ask);
            case "home" -> home(ask);
            case "reload" -> reload(ask);
            case "attach" -> attach(ask);
            case "react" -> reacting.react(ask);
            default -> throw new Complaint(404, "nobody can do `" + what + "` here");
        };
    }

    private ObjectNode shortcut(Ask ask) {
        @Nullable Channel channel = null;
        @Nullable Post post = null;
        if (ask.body().has("where") && ask.spot() instanceof Spot.InMessage in) {
            channel = in.channel();
            post = in.post();
        }
        String callbackId = ask.need("callback_id");
        if (!deliveries
                .deliver(payloads.shortcut(ask.who(), callbackId, channel, post))
                .inTime()) {
            world.notices().tell(ask.who().id(), "the shortcut failed because the app did not respond");
        }
        return Json.object().put("ok", true);
    }

    private ObjectNode home(Ask ask) {
        happenings.openedHome(ask.who());
        return Json.object().put("ok", true);
    }

    private ObjectNode attach(Ask ask) {
        SharedFile file = world.files().given(ask.who().id(), ask.need("name"), ask.text("content"));
        return Json.object().set("file", file.asSlackFile(world));
    }

    private ObjectNode reload(Ask ask) {
        world.messages().reload(ask.who().id());
        return Json.object().put("ok", true);
    }
}
