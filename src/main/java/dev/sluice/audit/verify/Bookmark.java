package dev.sluice.audit.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the check of messages has come, so that it can go on after an interruption.
 *
 * @param started the time stamp of its beginning; what was posted later is not missed
 * @param channels still to do; the first is being read
 * @param all how many channels there were
 * @param cursor of the next page; null for the first
 * @param upTo everything in the channel from this time stamp on was looked at
 * @param threads of the page before, whose replies are still to be looked at
 * @param replyCursor of the next page of replies
 * @param repliesTo replies until this time stamp were looked at
 * @param seen messages in this channel so far
 * @param calls of the history so far
 */
public record Bookmark(
        String started,
        List<String> channels,
        int all,
        @Nullable String cursor,
        String upTo,
        List<String> threads,
        @Nullable String replyCursor,
        String repliesTo,
        long seen,
        long calls) {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public Bookmark {
        channels = List.copyOf(channels);
        threads = List.copyOf(threads);
    }

    static Bookmark start(String started, List<String> channels) {
        return new Bookmark(started, channels, channels.size(), null, started, List.of(), null, "", 0, 0);
    }

    public boolean isDone() {
        return channels.isEmpty();
    }

    String channel() {
        return channels.get(0);
    }

    Bookmark leaveChannel() {
        List<String> left = channels.subList(1, channels.size());
        return new Bookmark(started, left, all, null, started, List.of(), null, "", 0, calls);
    }

    Bookmark called() {
        return new Bookmark(started, channels, all, cursor, upTo, threads, replyCursor, repliesTo, seen, calls + 1);
    }

    /** Behind a page, with the threads that its messages have. */
    Bookmark page(@Nullable String next, String low, List<String> found, long messages) {
        return new Bookmark(started, channels, all, next, low, found, null, "", seen + messages, calls + 1);
    }

    Bookmark replies(String next, String until) {
        return new Bookmark(started, channels, all, cursor, upTo, threads, next, until, seen, calls + 1);
    }

    Bookmark nextThread() {
        List<String> left = threads.subList(1, threads.size());
        return new Bookmark(started, channels, all, cursor, upTo, left, null, "", seen, calls + 1);
    }

    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bookmark can always be written", e);
        }
    }

    /** Reads what {@link #json} wrote; empty when it is something else. */
    public static Optional<Bookmark> read(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, Bookmark.class));
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
