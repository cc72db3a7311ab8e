package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.Threads;
import dev.sluice.sandbox.workspace.state.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code conversations.history} and {@code conversations.replies}: reading back what was written. */
final class HistoryMethods {
    private static final String ANY_HISTORY = "channels:history groups:history im:history mpim:history";

    private static final int OUTSIDERS = 15;

    private final World world;
    private final Places places;

    HistoryMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(
                Route.bot("conversations.history", ANY_HISTORY, this::history),
                Route.bot("conversations.replies", ANY_HISTORY, this::replies));
    }

    private ObjectNode history(Call call) {
        Channel channel = readable(call);
        List<Post> all = world.messages().lasting(channel.id());
        List<Post> newestFirst = new ArrayList<>(all.stream()
                .filter(post -> post.thread().isEmpty() || broadcast(post))
                .filter(post -> within(call, post))
                .toList());
        Collections.reverse(newestFirst);
        return answer(call, newestFirst, all);
    }

    private ObjectNode replies(Call call) {
        Channel channel = readable(call);
        String ts = call.need("ts");
        List<Post> all = world.messages().lasting(channel.id());
        Post asked = all.stream()
                .filter(post -> post.ts().equals(ts))
                .findFirst()
                .orElseThrow(() -> new SlackError("thread_not_found"));
        String top = asked.thread().orElse(ts);
        List<Post> thread = all.stream()
                .filter(post -> post.ts().equals(top)
                        || (post.thread().filter(top::equals).isPresent() && within(call, post)))
                .toList();
        return answer(call, thread, all);
    }

    private ObjectNode answer(Call call, List<Post> posts, List<Post> conversation) {
        Page<Post> page = Page.of(call, posts, 1_000, world.limits().historyOfOutsiders() ? OUTSIDERS : 1_000);
        ArrayNode messages = Json.array();
        for (Post post : page.items()) {
            ObjectNode body = post.body();
            Threads.describe(body, conversation);
            if (!call.flag("include_all_metadata")) {
                body.remove("metadata");
            }
            messages.add(body);
        }
        ObjectNode answer = Json.object();
        answer.set("messages", messages);
        answer.put("has_more", !page.next().isEmpty());
        return page.next().isEmpty() ? answer : page.continued(answer);
    }

    private Channel readable(Call call) {
        Channel channel = places.joined(call.need("channel"));
        Scopes.need(world.app(), channel, "history");
        return channel;
    }

    private static boolean within(Call call, Post post) {
        boolean edges = call.flag("inclusive");
        int afterOldest =
                call.find("oldest").map(oldest -> compare(post.ts(), oldest)).orElse(1);
        int afterLatest =
                call.find("latest").map(latest -> compare(post.ts(), latest)).orElse(-1);
        return (afterOldest > 0 || (edges && afterOldest == 0)) && (afterLatest < 0 || (edges && afterLatest == 0));
    }

    private static int compare(String ts, String limit) {
        try {
            return new BigDecimal(ts).compareTo(new BigDecimal(limit));
        } catch (NumberFormatException noStamp) {
            throw new SlackError("invalid_ts_oldest");
        }
    }

    private static boolean broadcast(Post post) {
        return post.body().path("subtype").asText().equals("thread_broadcast");
    }
}
