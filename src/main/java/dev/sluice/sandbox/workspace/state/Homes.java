package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The App Home of each person, as the app last published it; safe for many threads. */
public final class Homes {
    private final Map<String, ObjectNode> published = new HashMap<>();
    private final Stamps stamps;
    private final Changes changes;
    private final ViewFrame frame;

    Homes(Stamps stamps, Changes changes, ViewFrame frame) {
        this.stamps = stamps;
        this.changes = changes;
        this.frame = frame;
    }

    /** Forgets all of them. */
    synchronized void clear() {
        published.clear();
    }

    /** Publishes a view for one person, unless it was changed since the app knew it under this hash. */
    public synchronized ObjectNode publish(String person, JsonNode given, @Nullable String hash) {
        ObjectNode old = published.get(person);
        if (hash != null && old != null && !hash.equals(old.path("hash").asText())) {
            throw new SlackError("hash_conflict");
        }
        String id = old == null ? stamps.id("V") : old.path("id").asText();
        ObjectNode view = frame.fill(given, id, stamps.instant().getEpochSecond() + "." + stamps.secret(4));
        view.put("root_view_id", id).putNull("previous_view_id");
        published.put(person, view);
        changes.happened();
        return view.deepCopy();
    }

    /** What this person sees, if the app published anything. */
    public synchronized Optional<ObjectNode> of(String person) {
        return Optional.ofNullable(published.get(person)).map(ObjectNode::deepCopy);
    }
}
