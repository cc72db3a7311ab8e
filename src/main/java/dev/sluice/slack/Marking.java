package dev.sluice.slack;

import com.slack.api.model.Message.Metadata;
import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.Mark;
import dev.sluice.audit.TextDigest;
import dev.sluice.audit.notice.Notice;
import dev.sluice.change.Message;
import dev.sluice.change.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of Sluice's messages: the {@link Mark} of the event that is told, the number of the message among all,
 * and the change as it stands.
 *
 * <p>One type serves all; a message that tells of no event has {@link #UNSEALED}.
 */
final class Marking {
    /** The type of the metadata of a message about a change that tells of no event of the ledger. */
    static final String UNSEALED = "sluice_change";

    private static final String MESSAGE = "message";
    private static final String CHANGE = "changeId";
    private static final String STANDS = "stands";

    private Marking() {}

    /** The metadata of a message with this text. */
    static Metadata of(Message message, String text) {
        var all = new LinkedHashMap<String, Object>(plain(message, text).getEventPayload());
        String stands = Snapshot.of(message.change());
        if (!stands.isEmpty()) {
            all.put(STANDS, stands);
        }
        return metadata(message.place() == null ? UNSEALED : Mark.TYPE, all);
    }

    /** The same without the change: no Slack can find that too large. */
    static Metadata plain(Message message, String text) {
        var all = new LinkedHashMap<String, Object>();
        mark(message, text).ifPresentOrElse(mark -> all.putAll(mark.payload()), () -> all.put(CHANGE, id(message)));
        all.put(MESSAGE, Long.toString(message.id()));
        return metadata(message.place() == null ? UNSEALED : Mark.TYPE, all);
    }

    /** The metadata of a notice with this text. */
    static Metadata of(Notice notice, String text) {
        var all = new LinkedHashMap<String, Object>();
        Entry entry = notice.entry();
        if (entry != null) {
            Event event = entry.event();
            all.putAll(Mark.of(event.changeId(), event.kind(), entry.sealed(), text)
                    .payload());
        }
        all.put(MESSAGE, id(notice));
        return metadata(entry == null ? UNSEALED : Mark.TYPE, all);
    }

    /** The name of a notice among all messages. */
    static String id(Notice notice) {
        return "notice " + notice.id();
    }

    private static Optional<Mark> mark(Message message, String text) {
        return Optional.ofNullable(message.place())
                .flatMap(place -> Optional.ofNullable(message.event())
                        .map(event -> Mark.of(id(message), event.kind(), place, text)));
    }

    private static String id(Message message) {
        return message.change().id().value();
    }

    private static Metadata metadata(String type, Map<String, Object> payload) {
        return Metadata.builder().eventType(type).eventPayload(payload).build();
    }

    /** Says whether this is the metadata of that message. */
    static boolean isOf(@Nullable Metadata metadata, String message) {
        return metadata != null
                && isOurs(metadata)
                && message.equals(String.valueOf(metadata.getEventPayload().get(MESSAGE)));
    }

    private static boolean isOurs(Metadata metadata) {
        boolean isType = Mark.TYPE.equals(metadata.getEventType()) || UNSEALED.equals(metadata.getEventType());
        return isType && metadata.getEventPayload() != null;
    }

    /** The mark in it; empty when it has none. */
    static Optional<Mark> mark(@Nullable Metadata metadata) {
        return metadata == null || !Mark.TYPE.equals(metadata.getEventType()) || metadata.getEventPayload() == null
                ? Optional.empty()
                : Mark.read(metadata.getEventPayload());
    }

    /** The digest of the text with which the message was posted, by its own metadata, else of this one. */
    static String textDigest(@Nullable Metadata metadata, String text) {
        return mark(metadata).map(Mark::textDigest).orElseGet(() -> TextDigest.of(text));
    }

    /** The change that it carries, as JSON; empty when it carries none. */
    static String carried(@Nullable Metadata metadata) {
        return metadata != null && isOurs(metadata)
                ? String.valueOf(metadata.getEventPayload().getOrDefault(STANDS, ""))
                : "";
    }
}
