package dev.sluice.slack.cards;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.view.View;
import dev.sluice.change.Change;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;

/** The question for a one-time code, before a click counts for which a policy wants one. */
public final class CodeModal {
    public static final String APPROVE = "change_approve_code";
    public static final String REVIEW = "change_review_code";
    public static final String CODE = "code";
    public static final String VALUE = "value";

    /** Six digits, and blanks between them. */
    public static final int LONGEST = 12;

    private static final CodeWords SAY = CodeWords.SAY;

    private CodeModal() {}

    public static View approve(Change change, Language language) {
        return of(APPROVE, SAY.toApprove(flow(change)), ButtonWords.SAY.approve(), change, language);
    }

    public static View review(Change change, Language language) {
        return of(REVIEW, SAY.toReview(flow(change)), SAY.review(), change, language);
    }

    private static String flow(Change change) {
        return change.proposal().base().id().value();
    }

    private static View of(String callback, Sentence what, Sentence submit, Change change, Language language) {
        return ChangeForm.of(
                callback,
                SAY.title(),
                submit,
                change,
                List.of(
                        section(s -> s.text(plainText(what.in(language), false))),
                        input(i -> i.blockId(CODE)
                                .label(plainText(SAY.code().in(language), false))
                                .hint(plainText(SAY.sixDigits().in(language), false))
                                .element(plainTextInput(
                                        e -> e.actionId(VALUE).minLength(1).maxLength(LONGEST))))),
                language);
    }
}
