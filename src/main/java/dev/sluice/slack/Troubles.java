package dev.sluice.slack;

import dev.sluice.cams.Refusal;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.cards.Words;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Says what could not be read from CAMS, what CAMS said to it, and what can be done about it. */
final class Troubles {
    private static final DeskWords SAY = DeskWords.SAY;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_MESSAGE = 500;

    private Troubles() {}

    /**
     * A sentence, and what there is to say besides.
     *
     * @param refusal null when CAMS did not answer
     */
    static Sentence said(Sentence sentence, @Nullable Refusal refusal) {
        var all = new ArrayList<Sentence>();
        all.add(sentence);
        if (refusal == null) {
            all.add(SAY.noAnswer());
            return Sentence.joined(all);
        }
        all.add(said(refusal));
        Sentence advice = Words.advice(refusal.code());
        if (advice != null) {
            all.add(advice);
        }
        return Sentence.joined(all);
    }

    private static Sentence said(Refusal refusal) {
        String code = PlainText.visible(refusal.code(), LONGEST_CODE);
        Sentence message =
                Words.message(refusal.code(), Sentence.of(PlainText.visible(refusal.message(), LONGEST_MESSAGE)));
        String request = refusal.requestId();
        if (refusal.code().startsWith("Sluice.")) {
            return request == null ? SAY.said(code, message) : SAY.saidWithId(code, message, request);
        }
        return request == null ? SAY.camsSaid(code, message) : SAY.camsSaidWithId(code, message, request);
    }
}
