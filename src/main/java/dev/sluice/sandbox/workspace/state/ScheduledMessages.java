package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The messages that the app wants posted later; safe for many threads. */
public final class ScheduledMessages {
    private static final Duration FARTHEST = Duration.ofDays(120);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration TOO_LATE = Duration.ofSeconds(60);
    private static final int MOST_IN_WINDOW = 30;

    private final Map<String, Later> waiting = new LinkedHashMap<>();
    private final Stamps stamps;
    private final Agenda agenda;

    ScheduledMessages(Stamps stamps, Agenda agenda) {
        this.stamps = stamps;
        this.agenda = agenda;
    }

    /** Forgets all of them. */
    synchronized void clear() {
        waiting.clear();
    }

    /** Takes a message for a channel that is to be posted then, in this way. */
    public Later add(String channel, ObjectNode body, Instant postAt, Consumer<Later> post) {
        Later later = keep(channel, body, postAt);
        agenda.at(postAt, () -> take(later.id()).ifPresent(post));
        return later;
    }

    private synchronized Later keep(String channel, ObjectNode body, Instant postAt) {
        Instant now = stamps.instant();
        if (!postAt.isAfter(now)) {
            throw new SlackError("time_in_past");
        }
        if (postAt.isAfter(now.plus(FARTHEST))) {
            throw new SlackError("time_too_far");
        }
        long near = waiting.values().stream()
                .filter(one -> one.channel().equals(channel))
                .filter(one -> Duration.between(one.postAt(), postAt).abs().compareTo(WINDOW) < 0)
                .count();
        if (near >= MOST_IN_WINDOW) {
            throw new SlackError("restricted_too_many");
        }
        Later later = new Later(stamps.id("Q"), channel, body, postAt, now);
        waiting.put(later.id(), later);
        return later;
    }

    /** Forgets one of a channel; false when it is not there, was posted, or is about to be. */
    public synchronized boolean remove(String channel, String id) {
        Later later = waiting.get(id);
        boolean there = later != null
                && later.channel().equals(channel)
                && later.postAt().isAfter(stamps.instant().plus(TOO_LATE));
        if (there) {
            waiting.remove(id);
        }
        return there;
    }

    /** All that wait, the next one first. */
    public synchronized List<Later> all() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(Later::postAt))
                .toList();
    }

    private synchronized Optional<Later> take(String id) {
        return Optional.ofNullable(waiting.remove(id));
    }

    /** A message that is to be posted later. */
    public record Later(String id, String channel, ObjectNode body, Instant postAt, Instant created) {}
}
