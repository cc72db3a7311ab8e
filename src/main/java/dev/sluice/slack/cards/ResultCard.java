package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Result;
import dev.sluice.flow.Flow;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
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
    private static final ResultWords SAY = ResultWords.SAY;

    /**
     * Builds the message.
     *
     * @param language of those who read it
     */
    public static ResultCard of(Change change, ResultFacts facts, Language language) {
        var lines = new ArrayList<RichText>();
        if (facts.isLate() && change.progress().endedAt() != null) {
            lines.add(ChangeLines.late(change.progress().endedAt(), language));
        }
        if (facts.elsewhere() != null) {
            lines.add(ChangeLines.line(notice(facts.elsewhere()), language));
        }
        lines.add(ChangeLines.headline(change, ChangeLines.verb(change.state()), facts.space(), language));
        Result result = change.progress().result();
        Flow drifted = result == null || result.code() == null ? null : result.found();
        lines.addAll(
                drifted == null
                        ? ChangeLines.changes(change.proposal().diff(), language)
                        : ChangeLines.threeWays(change, drifted, language));
        lines.addAll(WholeText.notice(change, language));
        if (result != null) {
            lines.addAll(ChangeLines.trouble(result, language));
            lines.addAll(ChangeLines.liveness(change, result, language));
        } else if (change.state() == ChangeState.UNKNOWN) {
            lines.add(ChangeLines.line(SAY.isOpen(), language));
        }
        lines.addAll(ChangeLines.reasons(change.proposal(), facts.earlier(), language));
        lines.addAll(footer(change, result, language));
        String row = buttons(change).isEmpty() ? "" : "," + CardButton.row(change, buttons(change), language);
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
    private static Sentence notice(String channel) {
        return channel.startsWith("C") || channel.startsWith("G")
                ? SAY.notPostedIn(Piece.channel(channel))
                : SAY.notPostedInTalk();
    }

    /** How it is known, CAMS's request ID, how long it took; nothing while there is nothing to say. */
    private static List<RichText> footer(Change change, @Nullable Result result, Language language) {
        if (result == null || change.progress().endedAt() == null) {
            return List.of();
        }
        var line = new RichText();
        if (result.readBack() && result.code() == null) {
            line.say(SAY.readBack(), language).plain(" · ");
        }
        String requestId = result.requestId();
        if (requestId != null) {
            line.say(ChangeLines.requestId(requestId, result.readBack()), language)
                    .plain(" · ");
        }
        return List.of(line.say(SAY.took(Words.of(change.took())), language));
    }
}
