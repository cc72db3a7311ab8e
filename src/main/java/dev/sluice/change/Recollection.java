package dev.sluice.change;

import dev.sluice.audit.Mark;
import dev.sluice.audit.Posted;
import dev.sluice.audit.Sealed;
import dev.sluice.audit.TextDigest;
import dev.sluice.audit.verify.SeenMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the messages remember of the changes when the database is lost. A message that was edited, or that somebody else
 * posted, is not believed. For one thread.
 */
public final class Recollection {
    private final Map<String, Remembered> changes = new LinkedHashMap<>();
    private final TreeMap<Long, Mark> events = new TreeMap<>();
    private final List<String> gaps = new ArrayList<>();

    /** Takes a message; those that tell of nothing are passed over. */
    public void take(SeenMessage message) {
        Mark mark = message.mark();
        if (mark == null) {
            return;
        }
        String place = "the message " + message.ts() + " in " + message.channel();
        if (!message.isOurs()) {
            gaps.add(place + " is not from Sluice, but wears its metadata: not believed");
        } else if (!TextDigest.of(message.text()).equals(mark.textDigest())) {
            gaps.add(place + " was edited: not believed");
        } else {
            believe(message, mark, place);
        }
    }

    private void believe(SeenMessage message, Mark mark, String place) {
        Mark known = events.putIfAbsent(mark.seq(), mark);
        if (known != null && !known.digest().equals(mark.digest())) {
            gaps.add(place + " and another message tell event " + mark.seq() + " differently");
        }
        if (mark.changeId().isEmpty()) {
            return;
        }
        Remembered change = changes.computeIfAbsent(mark.changeId(), id -> new Remembered());
        var posted =
                new Posted(message.channel(), message.ts(), message.thread(), mark.seq(), mark.textDigest(), 0, false);
        change.tells(mark, posted);
        try {
            Snapshot.read(new ChangeId(mark.changeId()), message.carried())
                    .ifPresent(copy -> change.carries(copy, posted));
        } catch (IllegalArgumentException e) {
            gaps.add(place + " names no change: " + e.getMessage());
        }
    }

    /** Notes that something could not be looked at. */
    public void notSeen(String what) {
        gaps.add(what);
    }

    /** Whether the replies to a message may tell more. */
    public boolean hasThread(SeenMessage message) {
        return message.isOurs() && message.mark() != null && message.thread() == null;
    }

    /** The changes of which the messages carry a copy. */
    Map<String, Remembered> changes() {
        var known = new LinkedHashMap<>(changes);
        known.values().removeIf(change -> change.newest().isEmpty());
        return known;
    }

    /** How many come back so that people can decide about them. */
    public long open() {
        return changes().values().stream()
                .flatMap(change -> change.newest().stream())
                .filter(change -> !change.state().isFinal())
                .count();
    }

    /** How many come back as history. */
    public long ended() {
        return changes().size() - open();
    }

    /** The last event that a message tells of. */
    Sealed last() {
        return events.isEmpty()
                ? new Sealed(0, Sealed.NOTHING, "")
                : new Sealed(
                        events.lastKey(),
                        events.lastEntry().getValue().digest(),
                        events.lastEntry().getValue().previousDigest());
    }

    /** Whatever does not come back, for people. */
    public List<String> gaps() {
        var all = new ArrayList<>(gaps);
        changes.forEach((id, change) -> {
            if (change.newest().isEmpty()) {
                all.add("change " + id + " is told of, but no message carries a copy of it");
            }
        });
        long expected = 1;
        for (long seq : events.keySet()) {
            if (seq > expected) {
                all.add((seq - 1 == expected ? "event " + expected : "events " + expected + " to " + (seq - 1))
                        + ": no message tells of them");
            }
            expected = seq + 1;
        }
        return all;
    }
}
