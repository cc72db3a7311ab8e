package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest two thousand things that went over the wire, oldest first; safe for many threads. */
public final class TrafficLog {
    private static final int KEPT = 2_000;

    private final Deque<Traffic> entries = new ArrayDeque<>();
    private final Stamps stamps;

    TrafficLog(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Writes down one thing that is over now. */
    public synchronized void add(String kind, String name, String outcome, Duration took, JsonNode content) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        entries.addLast(new Traffic(stamps.instant(), kind, name, outcome, took, content));
    }

    /** All of it as it is now. */
    public synchronized List<Traffic> entries() {
        return new ArrayList<>(entries);
    }

    /** All of it as JSON. */
    public ArrayNode asJson() {
        ArrayNode all = Json.array();
        for (Traffic entry : entries()) {
            all.addObject()
                    .put("at", entry.at().toEpochMilli())
                    .put("kind", entry.kind())
                    .put("name", entry.name())
                    .put("outcome", entry.outcome())
                    .put("took_ms", entry.took().toMillis())
                    .set("content", entry.content());
        }
        return all;
    }
}
