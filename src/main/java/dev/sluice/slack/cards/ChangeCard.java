package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.flow.FlowStatus;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * The message on which a change waits for approvals: who wants what and why, what it is now, who could agree and who
 * did. It is edited in place while the change goes on, and loses its buttons when it is decided.
 *
 * @param text the whole message for those who hear or read only text; it is enough to decide
 * @param blocks Block Kit, as a JSON array
 */
public record ChangeCard(String text, String blocks) {
    private static final int MOST_OTHERS = 3;

    private static final CardWords SAY = CardWords.SAY;

    /**
     * Draws the card.
     *
     * @param language of those who read it
     */
    public static ChangeCard of(Change change, CardFacts facts, Language language) {
        var lines = new ArrayList<RichText>();
        Sentence did = change.isAwaiting() ? LineWords.SAY.wantsToChange() : ChangeLines.verb(change.state());
        lines.add(ChangeLines.headline(change, did, facts.space(), language));
        lines.addAll(ChangeLines.changes(change.proposal().diff(), language));
        lines.addAll(WholeText.notice(change, language));
        lines.addAll(ChangeLines.reasons(change.proposal(), facts.earlier(), language));
        lines.addAll(warning(change, language));
        lines.addAll(others(change, facts, language));
        lines.addAll(Standing.of(change, facts, language));
        lines.add(ChangeLines.line(digest(change), language));
        List<CardButton> buttons = buttons(change, facts);
        String row = buttons.isEmpty() ? "" : "," + CardButton.row(change, buttons, language);
        return new ChangeCard(RichText.text(lines), "[" + RichText.block(lines) + row + "]");
    }

    private static Sentence digest(Change change) {
        var digest = Piece.code(change.shortDigest());
        var id = Piece.code(change.id().value());
        int revision = change.consent().revision();
        return revision > 1 ? SAY.digestRevised(digest, revision, id) : SAY.digest(digest, id);
    }

    private static List<RichText> warning(Change change, Language language) {
        FlowStatus status = change.proposal().base().status();
        if (status.isDraft() || change.state().isFinal()) {
            return List.of();
        }
        Sentence more = status.equals(FlowStatus.PUBLISHED) ? SAY.isLive() : SAY.isNoDraft();
        var live = Piece.bold(SAY.status(ChangeLines.brief(status.code())), language);
        Sentence all = Sentence.joined(Sentence.commas(List.of(live)), more);
        return List.of(new RichText().emoji("warning").say(all, language));
    }

    private static List<RichText> others(Change change, CardFacts facts, Language language) {
        if (change.state().isFinal()) {
            return List.of();
        }
        return facts.others().stream()
                .filter(other -> !other.id().equals(change.id()))
                .limit(MOST_OTHERS)
                .map(other -> new RichText().emoji("warning").say(alsoOpen(other), language))
                .toList();
    }

    private static Sentence alsoOpen(Change other) {
        return SAY.alsoOpen(
                Piece.person(other.requester()),
                Piece.bold(other.proposal().wanted().name()));
    }

    private static List<CardButton> buttons(Change change, CardFacts facts) {
        if (change.isAwaiting()) {
            var buttons = new ArrayList<>(List.of(CardButton.APPROVE, CardButton.REJECT));
            buttons.add(change.consent().claim() == null ? CardButton.CLAIM : CardButton.RELEASE);
            buttons.add(CardButton.AMEND);
            buttons.add(CardButton.WITHDRAW);
            if (facts.mayBeUrged()) {
                buttons.add(CardButton.EMERGENCY);
            }
            return buttons;
        }
        return change.state() == ChangeState.QUEUED && change.progress().sends() == 0
                ? List.of(CardButton.WITHDRAW)
                : ResultCard.buttons(change);
    }
}
