package dev.sluice.slack.cards;

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
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes with all that others can have to do with them, for drawing every card there is. */
final class Gallery {
    static final UserId BOB = new UserId("U0APPROV1");
    static final UserId CHO = new UserId("U0APPROV2");
    private static final Due NEVER = new Due(null, 0, null, null);
    private static final Due DUE = new Due(null, 0, null, Examples.ASKED.plus(Duration.ofHours(8)));

    private Gallery() {}

    static Change with(ChangeState state, @Nullable Result result, Consent consent) {
        Change usual = Examples.change(state, result, "C01SUPPORT");
        return new Change(
                usual.id(),
                usual.version(),
                state,
                usual.proposal(),
                usual.digest(),
                usual.askedAt(),
                usual.progress(),
                consent);
    }

    /** One of two approvals given, and somebody looking at it. */
    static Consent halfApproved() {
        var claim = new Claim(CHO, Examples.ASKED.plus(Duration.ofMinutes(15)));
        return new Consent(2, 2, List.of(new Approval(BOB, Examples.ASKED)), claim, DUE, null, null, true);
    }

    /** Nobody has done anything yet. */
    static Consent untouched(int needed) {
        return new Consent(1, needed, List.of(), null, DUE, null, null, true);
    }

    static Consent closed(String why) {
        return new Consent(1, 1, List.of(), null, NEVER, null, new Closing(BOB, why), true);
    }

    /** It could not wait. */
    static Consent urged(@Nullable UserId reviewer) {
        var emergency = new Emergency(new UserId("U0EDITOR1"), "2026", Examples.ASKED, reviewer);
        return new Consent(1, 1, List.of(new Approval(BOB, Examples.ASKED)), null, NEVER, emergency, null, true);
    }

    static List<Consent> consents() {
        return List.of(Consent.NONE, untouched(1), halfApproved(), closed(""), closed("2026"), urged(null), urged(CHO));
    }

    /** What is known around a change: every kind of mention, with and without others who can approve. */
    static List<CardFacts> facts(Change other) {
        var nobody = Approvers.NOBODY;
        var some = new Approvers(List.of(BOB, CHO), true, 2, List.of());
        var more = new Approvers(List.of(BOB), false, 0, List.of("S0SECURE"));
        return List.of(
                new CardFacts(null, nobody, Mention.NOBODY, List.of(), null, false),
                new CardFacts("7", some, Mention.APPROVERS, List.of(other), null, true),
                new CardFacts("7", nobody, Mention.APPROVERS, List.of(), earlier(null), true),
                new CardFacts(
                        "7", new Approvers(List.of(), false, 0, List.of()), Mention.APPROVERS, List.of(), null, true),
                new CardFacts("7", more, Mention.APPROVERS, List.of(), null, true),
                new CardFacts(
                        "7",
                        more,
                        Mention.parse("usergroup:S0LEADS"),
                        List.of(),
                        earlier("https://a.slack.com/archives/C1/p1"),
                        false));
    }

    /** The change that another undoes. */
    static Earlier earlier(@Nullable String link) {
        return new Earlier(Origin.Kind.UNDOES, with(ChangeState.SUCCEEDED, null, Consent.NONE), link);
    }

    static Event event(Event.Kind kind, String content) {
        return new Event("01JNB3C9R0ABC", kind, Examples.ASKED, BOB.value(), "C01SUPPORT", content);
    }
}
