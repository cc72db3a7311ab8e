package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.UserId;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final String DIGEST = digest(Samples.proposal("s1"));

    @Test
    void a_digest_is_sha_256_in_hex() {
        assertThat(DIGEST).matches("[0-9a-f]{64}");
    }

    @Test
    void the_order_of_categories_means_nothing() {
        Flow base = Samples.DRAFT;
        var turned = new Flow(
                base.id(), base.space(), base.name(), Categories.of("SURVEY", "SIGN_UP"), base.status(), "elsewhere");

        assertThat(digest(Samples.proposal("s1", turned))).isEqualTo(DIGEST);
    }

    @Test
    void who_asks_where_and_why_is_not_part_of_it() {
        Proposal proposal = Samples.proposal("s1");
        var other = new Proposal(
                new Asker(new UserId("U0BOB"), "T9", "C9", "s9"),
                Samples.ACCOUNT,
                proposal.base(),
                proposal.wanted(),
                "");

        assertThat(digest(other)).isEqualTo(DIGEST);
    }

    static Stream<Proposal> others() {
        Flow base = Samples.DRAFT;
        FlowEdit wanted = Samples.renamed(base);
        return Stream.of(
                proposal("99", base, wanted),
                proposal(
                        Samples.ACCOUNT,
                        flow(new FlowId("1002"), base.name(), base.categories(), base.status()),
                        new FlowEdit(new FlowId("1002"), null, wanted.name(), wanted.categories())),
                proposal(Samples.ACCOUNT, base, new FlowEdit(base.id(), null, "Welcome v3", wanted.categories())),
                proposal(
                        Samples.ACCOUNT,
                        base,
                        new FlowEdit(base.id(), null, wanted.name(), Categories.of("SIGN_UP", "OTHER"))),
                proposal(Samples.ACCOUNT, flow(base.id(), "Hello", base.categories(), base.status()), wanted),
                proposal(Samples.ACCOUNT, flow(base.id(), base.name(), Categories.of("SURVEY"), base.status()), wanted),
                proposal(Samples.ACCOUNT, Samples.PUBLISHED, wanted));
    }

    @Test
    void any_difference_changes_it() {
        List<String> digests = others().map(DigestTest::digest).toList();

        assertThat(digests).doesNotHaveDuplicates().doesNotContain(DIGEST);
        assertThat(Digest.of("DeleteFlow", Samples.proposal("s1"))).isNotEqualTo(DIGEST);
    }

    @Test
    void one_category_with_a_comma_is_not_two() {
        Flow base = Samples.DRAFT;

        assertThat(digest(wanting(base, Categories.of("A,B"))))
                .isNotEqualTo(digest(wanting(base, Categories.of("A", "B"))));
    }

    @Property(tries = 500)
    @Domain(NastyTexts.class)
    void texts_never_run_together(
            @ForAll Flow base, @ForAll FlowEdit wanted, @ForAll Flow otherBase, @ForAll FlowEdit otherWanted) {
        Assume.that(!seen(base).equals(seen(otherBase)) || !wanted.equals(otherWanted));

        assertThat(digest(proposal("1", base, wanted))).isNotEqualTo(digest(proposal("1", otherBase, otherWanted)));
    }

    /** The part of a base that counts: all but its endpoint. */
    private static Flow seen(Flow flow) {
        return flow(flow.id(), flow.name(), flow.categories(), flow.status());
    }

    private static Flow flow(FlowId id, String name, Categories categories, FlowStatus status) {
        return new Flow(id, null, name, categories, status, null);
    }

    private static Proposal wanting(Flow base, Categories categories) {
        return proposal(Samples.ACCOUNT, base, new FlowEdit(base.id(), null, "Welcome", categories));
    }

    private static Proposal proposal(String account, Flow base, FlowEdit wanted) {
        return new Proposal(
                new Asker(Samples.ANN, Samples.TEAM, Samples.CHANNEL, "s1"), account, base, wanted, "new season");
    }

    private static String digest(Proposal proposal) {
        return Digest.of("ModifyFlow", proposal);
    }
}
