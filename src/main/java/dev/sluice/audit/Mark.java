package dev.sluice.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message carries in its metadata: which event it tells of, where that stands in the chain, and what was posted.
 *
 * @param changeId empty when the event belongs to no change
 * @param textDigest of the text as posted, by {@link TextDigest}
 */
public record Mark(
        String changeId, long seq, String digest, String previousDigest, String eventKind, String textDigest) {
    /** The type of the metadata. */
    public static final String TYPE = "sluice_event";

    /** The mark of a message that is about to be posted with this text. */
    public static Mark of(@Nullable String changeId, Event.Kind kind, Sealed place, String text) {
        String change = Objects.requireNonNullElse(changeId, "");
        return new Mark(change, place.seq(), place.digest(), place.previous(), kind.name(), TextDigest.of(text));
    }

    /** The payload of the metadata: flat, a few hundred characters. */
    public Map<String, Object> payload() {
        var all = new LinkedHashMap<String, Object>();
        all.put("changeId", changeId);
        all.put("seq", seq);
        all.put("digest", digest);
        all.put("previousDigest", previousDigest);
        all.put("eventKind", eventKind);
        all.put("textDigest", textDigest);
        return all;
    }

    /** Reads a payload as Slack gives it back; empty when it names no event. */
    public static Optional<Mark> read(Map<String, ? extends @Nullable Object> payload) {
        Object seq = payload.get("seq");
        if (!(seq instanceof Number number) || payload.get("digest") == null) {
            return Optional.empty();
        }
        return Optional.of(new Mark(
                text(payload, "changeId"),
                number.longValue(),
                text(payload, "digest"),
                text(payload, "previousDigest"),
                text(payload, "eventKind"),
                text(payload, "textDigest")));
    }

    private static String text(Map<String, ? extends @Nullable Object> payload, String name) {
        Object value = payload.get(name);
        return value == null ? "" : value.toString();
    }
}
