package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
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
    public static WaitingNote waiting(Change change) {
        return of(
                change,
                "Waiting for CAMS: it takes no more calls at the moment. The change of flow " + flow(change)
                        + " is kept and tried again; the result will be posted here.");
    }

    /** The write has no readable answer. */
    public static WaitingNote unanswered(Change change) {
        return of(
                change,
                "CAMS has not answered the change of flow " + flow(change)
                        + " yet. I am reading the flow back to see whether it arrived; the result will be posted here.");
    }

    private static WaitingNote of(Change change, String sentence) {
        var line = new RichText().plain(sentence);
        boolean canBeTakenBack =
                change.state() == ChangeState.QUEUED && change.progress().sends() == 0;
        String row = canBeTakenBack ? "," + CardButton.row(change, List.of(CardButton.WITHDRAW)) : "";
        return new WaitingNote(RichText.text(List.of(line)), "[" + RichText.block(List.of(line)) + row + "]");
    }

    private static String flow(Change change) {
        return change.proposal().base().id().value();
    }
}
