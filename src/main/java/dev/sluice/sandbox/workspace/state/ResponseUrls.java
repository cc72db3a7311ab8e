package dev.sluice.sandbox.workspace.state;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The response URLs that are out: each good for five uses and thirty minutes; safe for many threads. */
public final class ResponseUrls {
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int USES = 5;

    private final Map<String, ResponseTarget> targets = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Stamps stamps;
    private final String base;

    ResponseUrls(Stamps stamps, String base) {
        this.stamps = stamps;
        this.base = base;
    }

    /** Forgets all of them. */
    synchronized void clear() {
        targets.clear();
        used.clear();
    }

    /** A new URL for something this person did here. */
    public synchronized String issue(
            String person, String channel, @Nullable String messageTs, @Nullable String threadTs) {
        String id = stamps.secret(12);
        targets.put(id, new ResponseTarget(person, channel, messageTs, threadTs, stamps.instant()));
        return base + "response/" + id;
    }

    /** Whether this is one of them, however old. */
    public synchronized boolean knows(String id) {
        return targets.containsKey(id);
    }

    /** Counts one use; a sixth use, a late use and an invented URL are refused. */
    public synchronized ResponseTarget use(String id) {
        ResponseTarget target = targets.get(id);
        if (target == null) {
            throw new SlackError("invalid_url");
        }
        if (stamps.older(target.issued(), GOOD_FOR)) {
            throw new SlackError("expired_url");
        }
        if (used.merge(id, 1, Integer::sum) > USES) {
            throw new SlackError("used_url");
        }
        return target;
    }
}
