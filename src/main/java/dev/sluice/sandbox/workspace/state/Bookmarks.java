package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The bookmarks at the top of each channel, as Slack answers them; safe for many threads. */
public final class Bookmarks {
    private final Map<String, ObjectNode> all = new LinkedHashMap<>();
    private final Stamps stamps;

    Bookmarks(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Forgets all of them. */
    synchronized void clear() {
        all.clear();
    }

    /** Adds one to a channel, and answers it with its id. */
    public synchronized ObjectNode add(String channel, ObjectNode content) {
        ObjectNode bookmark = Json.object().put("id", stamps.id("Bk")).put("channel_id", channel);
        bookmark.setAll(content);
        bookmark.put("date_created", stamps.instant().getEpochSecond()).put("date_updated", 0);
        all.put(bookmark.path("id").asText(), bookmark);
        return bookmark.deepCopy();
    }

    /** Changes one of a channel, if it is there. */
    public synchronized Optional<ObjectNode> edit(String channel, String id, Consumer<ObjectNode> change) {
        Optional<ObjectNode> kept = Optional.ofNullable(all.get(id)).filter(one -> in(channel, one));
        kept.ifPresent(bookmark -> {
            change.accept(bookmark);
            bookmark.put("date_updated", stamps.instant().getEpochSecond());
        });
        return kept.map(ObjectNode::deepCopy);
    }

    /** Takes one away from a channel; false when it is not there. */
    public synchronized boolean remove(String channel, String id) {
        return all.values()
                .removeIf(one -> in(channel, one) && one.path("id").asText().equals(id));
    }

    /** Those of one channel, the oldest first. */
    public synchronized List<ObjectNode> of(String channel) {
        return all.values().stream()
                .filter(one -> in(channel, one))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    private static boolean in(String channel, ObjectNode bookmark) {
        return bookmark.path("channel_id").asText().equals(channel);
    }
}
