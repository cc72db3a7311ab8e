package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The App Home of each person, as each app last published it; safe for many threads. */
public final class Homes {
    private final Map<String, ObjectNode> published = new HashMap<>();
    private final Stamps stamps;
    private final Changes changes;

    Homes(Stamps stamps, Changes changes) {
        this.stamps = stamps;
        this.changes = changes;
    }

    /** Forgets all of them. */
    synchronized void clear() {
        published.clear();
    }

    /** Publishes a view for one person, unless it was changed since the app knew it under this hash. */
    public synchronized ObjectNode publish(ViewFrame frame, String person, JsonNode given, @Nullable String hash) {
        String key = key(frame.app(), person);
        ObjectNode old = published.get(key);
        if (hash != null && old != null && !hash.equals(old.path("hash").asText())) {
            throw new SlackError("hash_conflict");
        }
        String id = old == null ? stamps.id("V") : old.path("id").asText();
        ObjectNode view = frame.fill(given, id, stamps.instant().getEpochSecond() + "." + stamps.secret(4));
        view.put("root_view_id", id).putNull("previous_view_id");
        published.put(key, view);
        changes.happened();
        return view.deepCopy();
    }

    /** What this person sees of an app, if it published anything. */
    public synchronized Optional<ObjectNode> of(String app, String person) {
        return Optional.ofNullable(published.get(key(app, person))).map(ObjectNode::deepCopy);
    }

    private static String key(String app, String person) {
        return app + " " + person;
    }
}
