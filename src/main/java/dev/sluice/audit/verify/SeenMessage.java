package dev.sluice.audit.verify;

import dev.sluice.audit.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A message as the history shows it now.
 *
 * @param ts Slack's time stamp, which also identifies it
 * @param thread the message that it replies to; null in the channel itself
 * @param isOurs whether Sluice's own app posted it
 * @param isEdited whether the history says that it was edited; Sluice edits its own cards, so that alone is no finding
 * @param mark what its metadata says; null when it has none of ours
 * @param carried what its metadata holds beside that; empty when nothing
 */
public record SeenMessage(
        String channel,
        String ts,
        @Nullable String thread,
        boolean isOurs,
        String text,
        boolean isEdited,
        @Nullable Mark mark,
        String carried) {
    /** A message that carries nothing beside its mark. */
    public SeenMessage(
            String channel,
            String ts,
            @Nullable String thread,
            boolean isOurs,
            String text,
            boolean isEdited,
            @Nullable Mark mark) {
        this(channel, ts, thread, isOurs, text, isEdited, mark, "");
    }
}
