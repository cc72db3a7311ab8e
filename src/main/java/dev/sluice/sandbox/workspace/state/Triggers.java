package dev.sluice.sandbox.workspace.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The triggers that are out: each good once, and for three seconds; safe for many threads. */
public final class Triggers {
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);

    private final Map<String, Trigger> issued = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private final Stamps stamps;

    Triggers(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Forgets all of them. */
    synchronized void clear() {
        issued.clear();
        spent.clear();
    }

    /** Issues a trigger for what this person just did, in this modal if it was in one. */
    public synchronized String issue(String person, @Nullable String view) {
        String id = stamps.instant().toEpochMilli() + "." + stamps.secret(5) + "." + stamps.secret(16);
        issued.put(id, new Trigger(person, view, stamps.instant()));
        return id;
    }

    /** Uses a trigger up; the second use, a late use and an invented trigger are refused each in its own word. */
    public synchronized Trigger spend(String id) {
        Trigger trigger = issued.get(id);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (spent.contains(id)) {
            throw new SlackError("exchanged_trigger_id");
        }
        if (stamps.older(trigger.issued(), GOOD_FOR)) {
            throw new SlackError("expired_trigger_id");
        }
        spent.add(id);
        return trigger;
    }
}
