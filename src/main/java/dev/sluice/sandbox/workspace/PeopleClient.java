package dev.sluice.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Acts and looks as any person of a workspace, over its people API; safe for many threads. */
public final class PeopleClient {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    /** A client of the workspace at this address, such as {@code http://localhost:8080/}. */
    public PeopleClient(URI base) {
        this.base = base.resolve("/");
    }

    /** The people one can act as. */
    public JsonNode people() {
        return get("people").path("people");
    }

    /** Everything this person may see now. */
    public JsonNode state(String as) {
        return get("people/state?as=" + URLEncoder.encode(as, StandardCharsets.UTF_8));
    }

    /** What went over the wire so far. */
    public JsonNode traffic() {
        return get("people/traffic").path("traffic");
    }

    /** Types a message or a slash command; returns when the app has acknowledged a command or had its time. */
    public void type(String as, String channel, String text) {
        post("say", acting(as).put("channel", channel).put("text", text));
    }

    /** Types a message into a thread. */
    public void reply(String as, String channel, String threadTs, String text) {
        post(
                "say",
                acting(as).put("channel", channel).put("thread_ts", threadTs).put("text", text));
    }

    /** Presses a button. */
    public void click(String as, Where where, String blockId, String actionId) {
        click(as, where, blockId, actionId, Json.object().path("nothing"));
    }

    /** Changes what this person wrote. */
    public void edit(String as, String channel, String ts, String text) {
        post("edit", acting(as).put("channel", channel).put("ts", ts).put("text", text));
    }

    /** Takes back what this person wrote, or as an administrator what anybody wrote. */
    public void delete(String as, String channel, String ts) {
        post("delete", acting(as).put("channel", channel).put("ts", ts));
    }

    /** Puts an emoji on a message, or takes it off again. */
    public void react(String as, String channel, String ts, String name) {
        post("react", acting(as).put("channel", channel).put("ts", ts).put("name", name));
    }

    /** Uses a shortcut on a message. */
    public void shortcut(String as, String callbackId, Where where) {
        ObjectNode body = acting(as).put("callback_id", callbackId);
        body.set("where", where.asJson());
        post("shortcut", body);
    }

    /** Does what no person can, such as {@code clock} with {@code {"advance": "8h"}}; see the control package. */
    public JsonNode control(String what, String json) {
        return send(HttpRequest.newBuilder(base.resolve("control/" + what))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Presses a button twice at the same instant, as a double click does. */
    public void clickTwice(String as, Where where, String blockId, String actionId) {
        post("click", pointing(as, where, blockId, actionId).put("times", 2));
    }

    /** Chooses something whose choice the app is told at once: one value, or an array of several. */
    public void click(String as, Where where, String blockId, String actionId, JsonNode value) {
        ObjectNode body = pointing(as, where, blockId, actionId);
        if (!value.isMissingNode()) {
            body.set("value", value);
        }
        post("click", body);
    }

    /** Presses a button that was there before the message changed, as somebody does whose screen is behind. */
    public void clickLate(String as, Where where, String blockId, String actionId) {
        post("click", pointing(as, where, blockId, actionId).put("late", true));
    }

    /** Presses a button while these plain values stand in the inputs around it. */
    public void clickWith(String as, Where where, String blockId, String actionId, JsonNode values) {
        ObjectNode body = pointing(as, where, blockId, actionId);
        body.set("values", values);
        post("click", body);
    }

    /** Chooses something while these plain values stand in the inputs around it. */
    public void clickWith(String as, Where where, String blockId, String actionId, JsonNode value, JsonNode values) {
        ObjectNode body = pointing(as, where, blockId, actionId);
        body.set("value", value);
        body.set("values", values);
        post("click", body);
    }

    /** Types into a select whose options the app finds, and answers them. */
    public JsonNode options(String as, Where where, String blockId, String actionId, String query) {
        return post("options", pointing(as, where, blockId, actionId).put("query", query));
    }

    /** Sends a modal with these plain values by block and action. */
    public JsonNode submit(String as, String view, JsonNode values) {
        ObjectNode body = acting(as).put("view", view);
        body.set("values", values);
        return post("submit", body);
    }

    /** Closes a modal without sending it. */
    public void close(String as, String view) {
        post("close", acting(as).put("view", view));
    }

    /** Reloads the page, which loses what was ephemeral. */
    public void reload(String as) {
        post("reload", acting(as));
    }

    /** Opens the App Home. */
    public void openHome(String as) {
        post("home", acting(as));
    }

    /** Uses a global shortcut. */
    public void shortcut(String as, String callbackId) {
        post("shortcut", acting(as).put("callback_id", callbackId));
    }

    /** Looks again after every change until there is what one looks for, or nothing when the time is up. */
    public <T> Optional<T> await(String as, Duration most, Function<JsonNode, Optional<T>> look) {
        long until = System.nanoTime() + most.toNanos();
        try (Watch watch = Watch.over(CLIENT, base.resolve("people/events?as=" + as))) {
            Optional<T> found = look.apply(state(as));
            while (found.isEmpty() && watch.next(Duration.ofNanos(until - System.nanoTime()))) {
                found = look.apply(state(as));
            }
            return found;
        }
    }

    private static ObjectNode acting(String as) {
        return Json.object().put("as", as);
    }

    private static ObjectNode pointing(String as, Where where, String blockId, String actionId) {
        ObjectNode body = acting(as).put("block_id", blockId).put("action_id", actionId);
        body.set("where", where.asJson());
        return body;
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    private JsonNode post(String what, ObjectNode body) {
        return send(HttpRequest.newBuilder(base.resolve("people/" + what))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode body = Json.parse(answer.body()).orElseGet(Json::object);
            if (answer.statusCode() / 100 != 2) {
                throw new CannotDo(answer.statusCode(), body.path("error").asText("HTTP " + answer.statusCode()));
            }
            return body;
        } catch (IOException broken) {
            throw new UncheckedIOException("the workspace at " + base + " did not answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the workspace", stopped);
        }
    }
}
