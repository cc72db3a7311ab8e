package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest two thousand things that went over the wire, oldest first; safe for many threads. */
public final class TrafficLog {
    private static final int KEPT = 2_000;
    private static final int NEWEST = 300;

    private final Deque<Traffic> entries = new ArrayDeque<>();
    private final Stamps stamps;
    private long written;

    TrafficLog(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Writes down one thing that is over now. */
    public synchronized void add(String kind, String name, String outcome, Duration took, JsonNode content) {
        if (entries.size() == KEPT) {
            entries.removeFirst();
        }
        written++;
        entries.addLast(new Traffic(stamps.instant(), kind, name, outcome, took, content));
    }

    /** Forgets all of it, and counts from one again. */
    synchronized void clear() {
        entries.clear();
        written = 0;
    }

    /** All of it as it is now. */
    public synchronized List<Traffic> entries() {
        return new ArrayList<>(entries);
    }

    /** All of it as JSON. */
    public ArrayNode asJson() {
        ArrayNode all = Json.array();
        entries().forEach(entry -> all.add(entry.asJson()));
        return all;
    }

    /** What came after that many, the newest few hundred at most, each with its number, and the last number. */
    public synchronized ObjectNode after(long seen) {
        long begin = Math.max(Math.max(seen, written - NEWEST), written - entries.size());
        ObjectNode news = Json.object().put("last", written);
        ArrayNode fresh = news.putArray("traffic");
        long number = written - entries.size();
        for (Traffic entry : entries) {
            number++;
            if (number > begin) {
                fresh.add(entry.asJson().put("number", number));
            }
        }
        return news;
    }
}
