package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who is away, and who does not want to be disturbed until when; safe for many threads. */
public final class Presences {
    private static final int NEVER = 1;

    private final Set<String> away = new HashSet<>();
    private final Map<String, Instant> undisturbedFrom = new HashMap<>();
    private final Map<String, Instant> undisturbedUntil = new HashMap<>();
    private final Stamps stamps;

    Presences(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Everybody is there, and may be disturbed. */
    synchronized void clear() {
        away.clear();
        undisturbedFrom.clear();
        undisturbedUntil.clear();
    }

    /** Somebody goes away, or comes back. */
    public synchronized void away(String person, boolean now) {
        if (now) {
            away.add(person);
        } else {
            away.remove(person);
        }
    }

    /** Slack's word for whether somebody is there. */
    public synchronized String of(String person) {
        return away.contains(person) ? "away" : "active";
    }

    /** Somebody does not want to be disturbed from now on, for so long. */
    public synchronized void doNotDisturb(String person, Duration length) {
        undisturbedFrom.put(person, stamps.instant());
        undisturbedUntil.put(person, stamps.instant().plus(length));
    }

    /** What Slack tells others of when somebody does not want to be disturbed. */
    public synchronized ObjectNode undisturbed(String person) {
        Instant until = undisturbedUntil.getOrDefault(person, Instant.MIN);
        boolean set = until.isAfter(stamps.instant());
        return Json.object()
                .put("dnd_enabled", set)
                .put(
                        "next_dnd_start_ts",
                        set ? undisturbedFrom.getOrDefault(person, until).getEpochSecond() : NEVER)
                .put("next_dnd_end_ts", set ? until.getEpochSecond() : NEVER);
    }
}
