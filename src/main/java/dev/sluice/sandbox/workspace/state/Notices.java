package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What Slack itself tells a person in passing, such as that the app did not respond; the last one for each. */
public final class Notices {
    private final Map<String, ObjectNode> last = new ConcurrentHashMap<>();
    private final Stamps stamps;
    private final Changes changes;

    Notices(Stamps stamps, Changes changes) {
        this.stamps = stamps;
        this.changes = changes;
    }

    /** Forgets all of them. */
    void clear() {
        last.clear();
    }

    /** Tells one person something. */
    public void tell(String person, String text) {
        last.put(
                person, Json.object().put("at", stamps.instant().toEpochMilli()).put("text", text));
        changes.happened();
    }

    /** What this person was last told, with the time in milliseconds. */
    public Optional<ObjectNode> lastFor(String person) {
        return Optional.ofNullable(last.get(person));
    }
}
