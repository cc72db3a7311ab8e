package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Result;
import dev.sluice.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The message that says how a change ended: who, which flow, old and new, the request ID, how long it took; or what
 * went wrong and what to do.
 *
 * @param text the whole message for those who hear or read only text; what Slack would read as markup is escaped
 * @param blocks Block Kit, as a JSON array
 */
public record ResultCard(String text, String blocks) {
    /**
     * Builds the message.
     *
     * @param space the flow's space in words; null when the account has none
     * @param elsewhere the channel that did not take the message, when it is shown somewhere else; otherwise null
     */
    public static ResultCard of(Change change, @Nullable String space, @Nullable String elsewhere) {
        return of(change, space, elsewhere, false);
    }

    /** The same, said to be late where it is. */
    public static ResultCard of(Change change, @Nullable String space, @Nullable String elsewhere, boolean isLate) {
        var lines = new ArrayList<RichText>();
        if (isLate && change.progress().endedAt() != null) {
            lines.add(new RichText()
                    .emoji("hourglass")
                    .plain("Told late: this happened at ")
                    .moment(change.progress().endedAt()));
        }
        if (elsewhere != null) {
            lines.add(notice(elsewhere));
        }
        lines.add(headline(change, space));
        Result result = change.progress().result();
        Flow drifted = result == null || result.code() == null ? null : result.found();
        lines.addAll(
                drifted == null
                        ? ChangeLines.changes(change.proposal().diff())
                        : ChangeLines.threeWays(change, drifted));
        if (result != null) {
            lines.addAll(ChangeLines.trouble(result));
            lines.addAll(ChangeLines.liveness(change, result));
        } else if (change.state() == ChangeState.UNKNOWN) {
            lines.add(new RichText()
                    .plain("CAMS did not say whether it made the change, and the flow could not be read since. I keep"
                            + " trying, and will say here what I find. Please don't ask again until then."));
        }
        if (!change.proposal().reason().isBlank()) {
            lines.add(new RichText().plain("Reason: ").plain(change.proposal().reason()));
        }
        lines.addAll(footer(change, result));
        String row = buttons(change).isEmpty() ? "" : "," + CardButton.row(change, buttons(change));
        return new ResultCard(RichText.text(lines), "[" + RichText.block(lines) + row + "]");
    }

    /** The ways on from an end. */
    static List<CardButton> buttons(Change change) {
        return switch (change.state()) {
            case SUCCEEDED ->
                change.consent().isReviewDue() ? List.of(CardButton.REVIEW, CardButton.UNDO) : List.of(CardButton.UNDO);
            case STALE, EXPIRED, REJECTED, WITHDRAWN, FAILED -> List.of(CardButton.AGAIN);
            case REFUSED, AWAITING_APPROVAL, QUEUED, RUNNING, UNKNOWN -> List.of();
        };
    }

    /** Slack shows links to channels only; a conversation of two people is none. */
    private static RichText notice(String channel) {
        var line = new RichText().plain("I could not post this in ");
        return channel.startsWith("C") || channel.startsWith("G")
                ? line.channel(channel).plain(". Invite me there with /invite, so that everybody sees it.")
                : line.plain("the conversation where you asked, which apps can't join.");
    }

    private static RichText headline(Change change, @Nullable String space) {
        return new RichText()
                .emoji(ChangeLines.emoji(change.state()))
                .person(change.proposal().asker().who().value())
                .plain(" ")
                .bold(ChangeLines.verb(change.state()))
                .plain(" flow ")
                .code(change.proposal().base().id().value())
                .plain(space == null ? "" : " in " + space);
    }

    /** How it is known, CAMS's request ID, how long it took; nothing while there is nothing to say. */
    private static List<RichText> footer(Change change, @Nullable Result result) {
        if (result == null || change.progress().endedAt() == null) {
            return List.of();
        }
        var line = new RichText();
        if (result.readBack() && result.code() == null) {
            line.plain("Confirmed by reading the flow back · ");
        }
        String requestId = result.requestId();
        if (requestId != null) {
            line.plain(result.readBack() ? "Request ID of the reading: " : "Request ID: ")
                    .code(ChangeLines.brief(requestId))
                    .plain(" · ");
        }
        return List.of(line.plain("took " + Words.of(change.took())));
    }
}
