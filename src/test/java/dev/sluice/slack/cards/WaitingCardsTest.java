package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.change.Approval;
import dev.sluice.change.Approvers;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Claim;
import dev.sluice.change.Closing;
import dev.sluice.change.Consent;
import dev.sluice.change.Due;
import dev.sluice.change.Emergency;
import dev.sluice.change.Mention;
import dev.sluice.change.Origin;
import dev.sluice.change.Result;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowStatus;
import dev.sluice.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The cards of changes that wait, or waited, for people. */
final class WaitingCardsTest {
    private static final UserId BOB = new UserId("U0APPROV1");
    private static final UserId CHO = new UserId("U0APPROV2");
    private static final Instant LATER = Examples.ASKED.plus(Duration.ofHours(8));
    private static final Due DUE = new Due(null, 0, null, LATER);

    @Test
    void card_says_all_that_is_needed_to_decide() {
        Golden.assertIs("card-awaiting", card(awaiting(List.of(), null), Mention.APPROVERS));
    }

    @Test
    void card_says_who_approved_and_who_is_looking() {
        Golden.assertIs(
                "card-half-approved",
                card(
                        awaiting(List.of(new Approval(BOB, Examples.ASKED)), new Claim(CHO, LATER)),
                        new Mention(Mention.Kind.USERGROUP, "S0APPROVE")));
    }

    @Test
    void card_of_a_rejected_change_says_who_and_why_and_has_no_buttons_to_decide() {
        var consent =
                new Consent(1, 2, List.of(), null, Due.NEVER, null, new Closing(BOB, "not before the sale"), true);

        Golden.assertIs("card-rejected", card(change(ChangeState.REJECTED, null, consent), Mention.NOBODY));
    }

    @Test
    void card_of_an_emergency_says_that_a_review_is_due() {
        var emergency = new Emergency(new UserId("U0EDITOR1"), "nobody can sign up", Examples.ASKED, null);
        var consent = new Consent(1, 2, List.of(), null, DUE, emergency, null, true);

        Golden.assertIs(
                "card-emergency", card(change(ChangeState.SUCCEEDED, Examples.done(null), consent), Mention.NOBODY));
    }

    @ParameterizedTest
    @EnumSource(
            value = Event.Kind.class,
            names = {
                "ASKED",
                "APPROVED",
                "REJECTED",
                "WITHDRAWN",
                "AMENDED",
                "EXPIRED",
                "CLAIMED",
                "RELEASED",
                "REMINDED",
                "ESCALATED",
                "UNDONE",
                "REPLACED",
                "REOPENED",
                "EMERGENCY",
                "REVIEWED"
            })
    void each_step_is_a_sentence_that_names_the_person(Event.Kind kind) {
        String content = """
                {"approvals":1,"needed":2,"revision":2,"until":"2026-03-02T09:30:00Z","nameBefore":"Welcome",
                 "name":"Welcome v2","categoriesBefore":["SIGN_UP"],"categories":["SURVEY"],"dropped":1,
                 "change":"01JNB3C9R0XYZ","mentioned":["U0APPROV1"],"lost":["U0APPROV2"],
                 "personal":{"why":"because <!here> *bold*"}}""";
        var event = new Event("01JNB3C9R0ABC", kind, Examples.ASKED, "U0EDITOR1", "C01SUPPORT", content);

        StepReply reply = StepReply.of(event, awaiting(List.of(), null), false, other -> null, Language.ENGLISH);

        assertThat(reply.text())
                .matches("(?s).*<@U0(EDITOR1|APPROV1|APPROV2)>.*")
                .doesNotContain("<!here>", kind.name());
        Golden.assertIs(
                "step-" + kind.name().toLowerCase(java.util.Locale.ROOT), new ResultCard(reply.text(), reply.blocks()));
    }

    @Test
    void late_steps_say_so() {
        var event = new Event("01JNB3C9R0ABC", Event.Kind.EXPIRED, Examples.ASKED, "U0EDITOR1", "C01SUPPORT", "{}");

        assertThat(StepReply.of(event, awaiting(List.of(), null), true, other -> null, Language.ENGLISH)
                        .text())
                .startsWith("Told late: ");
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, The name set here is no longer in effect.",
        "false, true, The categories set here are no longer in effect.",
        "true, true, What was set here is no longer in effect."
    })
    void what_is_no_longer_so_is_named(boolean isRenamed, boolean isSorted, String said) {
        String content =
                "{\"change\": \"01JNB3C9R0XYZ\", \"name\": %s, \"categories\": %s}".formatted(isRenamed, isSorted);
        var event = new Event("01JNB3C9R0ABC", Event.Kind.REPLACED, Examples.ASKED, "U0ADMIN01", "C01SUPPORT", content);

        StepReply reply = StepReply.of(
                event,
                change(ChangeState.SUCCEEDED, null, Consent.NONE),
                false,
                other -> "https://a.slack.com/archives/C1/p1",
                Language.ENGLISH);

        assertThat(reply.text())
                .startsWith(said)
                .contains("<@U0ADMIN01> has changed")
                .endsWith(": <https://a.slack.com/archives/C1/p1|change 01JNB3C9R0XYZ>");
    }

    @Test
    void forms_ask_for_a_reason() {
        Change change = awaiting(List.of(), null);

        Golden.assertIs("reason-reject", ReasonModal.reject(change, Language.ENGLISH));
        Golden.assertIs("reason-emergency", ReasonModal.emergency(change, Language.ENGLISH));
    }

    private static ResultCard card(Change change, Mention mention) {
        var facts = new CardFacts(
                "Shop EU",
                new Approvers(List.of(BOB, CHO), true, 2, List.of()),
                mention,
                List.of(),
                null,
                change.isAwaiting());
        ChangeCard card = ChangeCard.of(change, facts, Language.ENGLISH);
        return new ResultCard(card.text(), card.blocks());
    }

    /** The same change with as many people about it as there can be. */
    static Change crowded(Change change, String words) {
        var approvals = Stream.generate(() -> new Approval(BOB, Examples.ASKED))
                .limit(9)
                .toList();
        var emergency = new Emergency(BOB, words, Examples.ASKED, null);
        var consent =
                new Consent(7, 9, approvals, new Claim(CHO, LATER), DUE, emergency, new Closing(BOB, words), true);
        return change(change, change.state(), consent);
    }

    /** The card of such a change, with other changes open and more approvers than fit. */
    static ResultCard crowdedCard(Change change, String space) {
        var approvers = Stream.generate(() -> CHO).limit(50).toList();
        Change other = change(change, ChangeState.QUEUED, Consent.NONE);
        var facts = new CardFacts(
                space,
                new Approvers(approvers, false, 0, List.of()),
                Mention.APPROVERS,
                List.of(other, other, other, other),
                new Earlier(Origin.Kind.REPEATS, other, "https://a.slack.com/archives/C1/p1"),
                true);
        ChangeCard card = ChangeCard.of(change, facts, Language.ENGLISH);
        return new ResultCard(card.text(), card.blocks());
    }

    private static Change awaiting(List<Approval> approvals, @Nullable Claim claim) {
        return change(ChangeState.AWAITING_APPROVAL, null, new Consent(1, 2, approvals, claim, DUE, null, null, true));
    }

    private static Change change(ChangeState state, @Nullable Result result, Consent consent) {
        Flow published = Examples.flow("Welcome", FlowStatus.PUBLISHED, "SIGN_UP");
        return change(Examples.change(state, result, Examples.proposal(published, "C01SUPPORT")), state, consent);
    }

    private static Change change(Change change, ChangeState state, Consent consent) {
        return new Change(
                change.id(),
                change.version(),
                state,
                change.proposal(),
                change.digest(),
                change.askedAt(),
                change.progress(),
                consent);
    }
}
