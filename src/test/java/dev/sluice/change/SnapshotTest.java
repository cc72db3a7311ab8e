package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change comes back from what its messages carry, and from nothing that does not give its digest. */
final class SnapshotTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void change_that_waits_comes_back_with_those_who_agreed() {
        Consent consent = Consent.wanted(2, new Due(NOW.plusSeconds(60), 1, null, NOW.plusSeconds(600)))
                .approvedBy(Samples.BOB, NOW.plusSeconds(5), Proof.CODE)
                .claimed(new Claim(Samples.CHO, NOW.plusSeconds(90)));
        Change change = waiting(Samples.proposal("s1"), consent);

        Change back = Snapshot.read(change.id(), Snapshot.of(change)).orElseThrow();

        assertThat(back.consent()).isEqualTo(consent);
        assertThat(back.state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
        assertThat(back.version()).isEqualTo(change.version());
        assertThat(back.digest()).isEqualTo(change.digest());
        assertThat(back.proposal().base()).isEqualTo(Samples.DRAFT);
        assertThat(back.proposal().wanted()).isEqualTo(Samples.renamed(Samples.DRAFT));
        assertThat(back.proposal().reason()).isEqualTo("new season");
        assertThat(back.proposal().asker().submission()).isEqualTo("rebuilt " + change.id());
    }

    @Test
    void change_that_ended_comes_back_with_its_result_and_what_it_goes_back_to() {
        Proposal usual = Samples.proposal("s1");
        var origin = new Origin(Origin.Kind.UNDOES, Samples.queued(usual, NOW).id());
        var proposal = new Proposal(
                usual.asker(),
                usual.account(),
                usual.base(),
                usual.wanted(),
                "",
                origin,
                "https://shop.slack.com/archives/C1/p1");
        Consent consent = Consent.wanted(1, Due.NEVER)
                .urged(new Emergency(Samples.ANN, "now", NOW, Samples.BOB), Due.NEVER)
                .closed(Samples.CHO, "no");
        Change asked = waiting(proposal, consent);
        Change change = asked.moved(
                ChangeState.FAILED,
                asked.progress().ended(NOW.plusSeconds(9), Result.failed("Product.Unsubscript", "not yours", "R-1")));

        Change back = Snapshot.read(change.id(), Snapshot.of(change)).orElseThrow();

        assertThat(back.proposal().origin()).isEqualTo(origin);
        assertThat(back.consent()).isEqualTo(consent);
        assertThat(back.progress().endedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(back.progress().result()).isEqualTo(change.progress().result());
    }

    @Test
    void long_texts_of_people_are_cut_and_never_within_a_character() {
        Change change = waiting(
                new Proposal(
                        Samples.proposal("s1").asker(),
                        Samples.ACCOUNT,
                        Samples.DRAFT,
                        Samples.renamed(Samples.DRAFT),
                        "x" + "\uD83C\uDF89".repeat(1_500)),
                Consent.NONE);

        String json = Snapshot.of(change);

        assertThat(json.length()).isLessThanOrEqualTo(Snapshot.LONGEST);
        Change back = Snapshot.read(change.id(), json).orElseThrow();
        assertThat(back.proposal().reason()).startsWith("x\uD83C\uDF89").endsWith("\uD83C\uDF89…");
    }

    @Test
    void change_that_is_too_long_all_the_same_is_not_carried() {
        var base = new Flow(
                new FlowId("1001"),
                Samples.SPACE,
                "Welcome",
                Categories.of("OTHER"),
                FlowStatus.DRAFT,
                "https://shop.example/" + "x".repeat(1_600));
        var wanted = new FlowEdit(base.id(), base.space(), "Welcome v2", base.categories());
        var proposal = new Proposal(Samples.proposal("s1").asker(), Samples.ACCOUNT, base, wanted, "");

        assertThat(Snapshot.of(waiting(proposal, Consent.NONE))).isEmpty();
    }

    @Test
    void what_was_edited_is_not_believed() {
        Change change = waiting(Samples.proposal("s1"), Consent.NONE);
        String json = Snapshot.of(change);

        for (String wrong : List.of(
                json.replace("Welcome v2", "Welcome v3"), json.replace("AWAITING_APPROVAL", "APPROVED"), "[]", "{")) {
            assertThat(Snapshot.read(change.id(), wrong)).isEmpty();
        }
    }

    private static Change waiting(Proposal proposal, Consent consent) {
        Change queued = Samples.queued(proposal, NOW);
        return Change.ask(queued.id(), ChangeState.AWAITING_APPROVAL, proposal, consent, NOW);
    }
}
