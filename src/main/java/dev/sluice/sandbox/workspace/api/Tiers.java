package dev.sluice.sandbox.workspace.api;

import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds each method to its pace where the workspace was told to: so many calls in any minute, and a message a second
 * into one channel. Who calls too soon is told after how many seconds to come again. Safe for many threads.
 */
final class Tiers {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<String> FIRST = List.of("apps.connections.open");
    private static final List<String> SECOND_TIER = List.of(
            "usergroups.users.list",
            "usergroups.list",
            "users.list",
            "pins.add",
            "pins.remove",
            "pins.list",
            "bookmarks.add",
            "bookmarks.edit",
            "bookmarks.remove",
            "reactions.remove",
            "dnd.teamInfo");
    private static final List<String> THIRD = List.of(
            "chat.update",
            "chat.delete",
            "chat.scheduleMessage",
            "chat.deleteScheduledMessage",
            "chat.scheduledMessages.list",
            "bookmarks.list",
            "users.getPresence",
            "dnd.info",
            "conversations.history",
            "conversations.replies",
            "conversations.open",
            "conversations.info",
            "reactions.add");
    private static final List<String> READING_BACK = List.of("conversations.history", "conversations.replies");

    private final Map<String, Deque<Instant>> recent = new HashMap<>();
    private final World world;

    Tiers(World world) {
        this.world = world;
    }

    /** Counts one call, or refuses it with {@code ratelimited}. */
    void admit(String method, Call call) {
        if (READING_BACK.contains(method) && world.limits().historyOfOutsiders()) {
            take(method, 1, MINUTE);
        } else if (world.limits().byTier() && method.equals("chat.postMessage")) {
            take(method + " " + call.text("channel"), 1, SECOND);
        } else if (world.limits().byTier()) {
            take(method, perMinute(method), MINUTE);
        }
    }

    /** Forgets what was called so far. */
    synchronized void clear() {
        recent.clear();
    }

    private static int perMinute(String method) {
        if (FIRST.contains(method)) {
            return 1;
        }
        if (SECOND_TIER.contains(method)) {
            return 20;
        }
        return THIRD.contains(method) ? 50 : 100;
    }

    private synchronized void take(String bucket, int most, Duration window) {
        Instant now = world.stamps().instant();
        Deque<Instant> calls = recent.computeIfAbsent(bucket, name -> new ArrayDeque<>());
        while (!calls.isEmpty() && !calls.getFirst().plus(window).isAfter(now)) {
            calls.removeFirst();
        }
        if (calls.size() >= most) {
            Duration left = Duration.between(now, calls.getFirst().plus(window));
            throw new SlackError(
                    "ratelimited", List.of(), Map.of("retry_after", Long.toString(Math.max(1, left.toSeconds() + 1))));
        }
        calls.addLast(now);
    }
}
