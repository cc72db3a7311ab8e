package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Result;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowDiff;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
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
    private static final int LONGEST_CODE = 100;

    /**
     * Builds the message.
     *
     * @param space the flow's space in words; null when the account has none
     * @param elsewhere the channel that did not take the message, when it is shown somewhere else; otherwise null
     */
    public static ResultCard of(Change change, @Nullable String space, @Nullable String elsewhere) {
        var lines = new ArrayList<RichText>();
        if (elsewhere != null) {
            lines.add(notice(elsewhere));
        }
        lines.add(headline(change, space));
        Result result = change.progress().result();
        Flow drifted = result == null || result.code() == null ? null : result.found();
        lines.addAll(drifted == null ? changes(change.proposal().diff()) : threeWays(change, drifted));
        if (result != null) {
            lines.addAll(trouble(result));
            lines.addAll(liveness(change, result));
        } else if (change.state() == ChangeState.UNKNOWN) {
            lines.add(new RichText()
                    .plain("CAMS did not say whether it made the change, and the flow could not be read since. I keep"
                            + " trying, and will say here what I find. Please don't ask again until then."));
        }
        if (!change.proposal().reason().isBlank()) {
            lines.add(new RichText().plain("Reason: ").plain(change.proposal().reason()));
        }
        lines.addAll(footer(change, result));
        return new ResultCard(RichText.text(lines), "[" + RichText.block(lines) + "]");
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
                .emoji(emoji(change.state()))
                .person(change.proposal().asker().who().value())
                .plain(" ")
                .bold(verb(change.state()))
                .plain(" flow ")
                .code(change.proposal().base().id().value())
                .plain(space == null ? "" : " in " + space);
    }

    private static String emoji(ChangeState state) {
        return switch (state) {
            case SUCCEEDED -> "white_check_mark";
            case FAILED, STALE, REFUSED, REJECTED, EXPIRED, WITHDRAWN -> "x";
            case UNKNOWN -> "grey_question";
            case AWAITING_APPROVAL, QUEUED, RUNNING -> "hourglass_flowing_sand";
        };
    }

    private static String verb(ChangeState state) {
        return switch (state) {
            case SUCCEEDED -> "changed";
            case FAILED, STALE -> "could not change";
            case REFUSED -> "may not change";
            case WITHDRAWN -> "withdrew the change of";
            case REJECTED, EXPIRED -> "did not change";
            case UNKNOWN -> "may have changed";
            case AWAITING_APPROVAL, QUEUED, RUNNING -> "is changing";
        };
    }

    private static List<RichText> changes(FlowDiff diff) {
        var lines = new ArrayList<RichText>();
        var name = new RichText().plain("Name: ");
        lines.add(
                diff.changesName()
                        ? name.struck(diff.oldName()).plain(" → ").bold(diff.newName())
                        : name.plain(diff.oldName()));
        if (!diff.added().isEmpty()) {
            lines.add(new RichText().plain("Categories added: ").bold(Words.of(diff.added())));
        }
        if (!diff.removed().isEmpty()) {
            lines.add(new RichText().plain("Categories removed: ").struck(Words.of(diff.removed())));
        }
        return lines;
    }

    /** What the asker saw, what they wanted, and what is there now. */
    private static List<RichText> threeWays(Change change, Flow now) {
        Flow seen = change.proposal().base();
        FlowEdit wanted = change.proposal().wanted();
        return List.of(
                state("Seen: ", seen.name(), seen.categories(), seen.status()),
                state("Wanted: ", wanted.name(), wanted.categories(), null),
                state("Now: ", now.name(), now.categories(), now.status()));
    }

    private static RichText state(String label, String name, Categories categories, @Nullable FlowStatus status) {
        return new RichText()
                .plain(label)
                .bold(name)
                .plain(" (")
                .plain(Words.of(categories))
                .plain(status == null ? ")" : "), status " + brief(status.code()));
    }

    private static List<RichText> trouble(Result result) {
        var lines = new ArrayList<RichText>();
        String code = result.code();
        if (code == null) {
            return lines;
        }
        String message = result.message() == null ? "" : result.message();
        lines.add(new RichText().code(brief(code)).plain(" ").plain(message));
        String advice = Words.advice(code);
        if (advice != null) {
            lines.add(new RichText().bold("What to do: ").plain(advice));
        }
        return lines;
    }

    /** A flow that customers could get and now can't is worth a loud line. */
    private static List<RichText> liveness(Change change, Result result) {
        Flow found = result.found();
        FlowStatus before = change.proposal().base().status();
        if (result.code() != null || found == null || found.status().equals(before)) {
            return List.of();
        }
        var line = new RichText()
                .emoji("warning")
                .bold("The flow was " + brief(before.code()) + " and is now "
                        + brief(found.status().code()) + ".");
        return List.of(
                found.status().isDraft()
                        ? line.plain(" It can't be sent to customers until somebody publishes it again.")
                        : line);
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
                    .code(brief(requestId))
                    .plain(" · ");
        }
        return List.of(line.plain("took " + Words.of(change.took())));
    }

    private static String brief(String code) {
        return PlainText.visible(code, LONGEST_CODE);
    }
}
