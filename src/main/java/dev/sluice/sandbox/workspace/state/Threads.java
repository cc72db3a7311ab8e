package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds to a message what Slack says about the thread below it. */
public final class Threads {
    private Threads() {}

    /** Counts the replies among these messages of one conversation, and writes them into the message they answer. */
    public static void describe(ObjectNode parent, List<Post> conversation) {
        String ts = parent.path("ts").asText();
        List<Post> replies = conversation.stream()
                .filter(post -> !post.ephemeral())
                .filter(post -> post.thread().filter(ts::equals).isPresent())
                .toList();
        if (replies.isEmpty()) {
            return;
        }
        Set<String> writers = new LinkedHashSet<>();
        replies.forEach(reply -> writers.add(reply.body().path("user").asText()));
        ArrayNode users = Json.texts(writers);
        parent.put("thread_ts", ts)
                .put("reply_count", replies.size())
                .put("reply_users_count", writers.size())
                .put("latest_reply", replies.get(replies.size() - 1).ts())
                .set("reply_users", users);
    }
}
