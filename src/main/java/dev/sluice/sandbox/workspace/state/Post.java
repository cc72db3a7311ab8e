package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message with the place it stands in.
 *
 * @param onlyFor the one person who sees an ephemeral message, null for a message everybody there sees
 * @param earlier the blocks it had before it was changed, for those whose screen is behind; the latest last
 */
public record Post(
        String channel, ObjectNode body, @Nullable String onlyFor, List<JsonNode> earlier) {
    /** The stamp that names the message within its conversation. */
    public String ts() {
        return body.path("ts").asText();
    }

    /** The stamp of the message whose thread this one answers in, when it is not that message itself. */
    public Optional<String> thread() {
        String thread = body.path("thread_ts").asText(ts());
        return thread.equals(ts()) ? Optional.empty() : Optional.of(thread);
    }

    /** Whether only one person sees it. */
    public boolean ephemeral() {
        return onlyFor != null;
    }

    /** Whether this person sees it, given that they see the conversation. */
    public boolean visibleTo(String person) {
        return onlyFor == null || onlyFor.equals(person);
    }

    Post copy() {
        return new Post(channel, body.deepCopy(), onlyFor, List.copyOf(earlier));
    }
}
