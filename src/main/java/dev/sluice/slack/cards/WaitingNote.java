package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;

/**
 * What only the asker is told while a change takes longer than usual, with a way to take it back as long as that is
 * possible.
 *
 * @param text the whole message for those who hear or read only text
 * @param blocks Block Kit, as a JSON array
 */
public record WaitingNote(String text, String blocks) {

    /** CAMS takes no calls at the moment. */
    public static WaitingNote waiting(Change change, Language language) {
        return of(change, NoticeWords.SAY.waiting(flow(change)), language);
    }

    /** The write has no readable answer. */
    public static WaitingNote unanswered(Change change, Language language) {
        return of(change, NoticeWords.SAY.unanswered(flow(change)), language);
    }

    private static WaitingNote of(Change change, Sentence sentence, Language language) {
        var line = new RichText().say(sentence, language);
        boolean canBeTakenBack =
                change.state() == ChangeState.QUEUED && change.progress().sends() == 0;
        String row = canBeTakenBack ? "," + CardButton.row(change, List.of(CardButton.WITHDRAW), language) : "";
        return new WaitingNote(RichText.text(List.of(line)), "[" + RichText.block(List.of(line)) + row + "]");
    }

    private static String flow(Change change) {
        return change.proposal().base().id().value();
    }
}
