package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The small values of the room: names of changes, fingerprints, pauses, and what is stored. */
final class ValuesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    @Test
    void change_id_has_13_characters_and_sorts_by_time() {
        var random = new Random(1);

        String early = ChangeId.next(NOW, random).value();
        String late = ChangeId.next(NOW.plusMillis(1), random).value();

        assertThat(early).hasSize(13).isLessThan(late);
        assertThatThrownBy(() -> new ChangeId("not one")).hasMessageContaining("`not one`");
    }

    @Test
    void fingerprint_leaves_out_the_order_of_categories() {
        Flow base = Samples.DRAFT;
        var turned =
                new Flow(base.id(), base.space(), base.name(), Categories.of("SURVEY", "SIGN_UP"), base.status(), null);

        assertThat(digest(turned, Samples.renamed(base))).isEqualTo(digest(base, Samples.renamed(base)));
    }

    @Test
    void fingerprint_changes_with_every_part() {
        Flow base = Samples.DRAFT;
        FlowEdit edit = Samples.renamed(base);
        var others = Stream.of(
                digest(Samples.PUBLISHED, edit),
                digest(base, new FlowEdit(edit.flow(), edit.space(), "Welcome v3", edit.categories())),
                digest(base, new FlowEdit(edit.flow(), edit.space(), edit.name(), Categories.of("OTHER"))),
                Digest.of("PublishFlow", new Proposal(asker(), Samples.ACCOUNT, base, edit, "")),
                Digest.of(Change.OPERATION, new Proposal(asker(), "2", base, edit, "")));

        assertThat(others).doesNotContain(digest(base, edit)).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void names_never_run_together(
            @ForAll @StringLength(min = 1, max = 8) String before,
            @ForAll @StringLength(min = 1, max = 8) String after) {
        if (!FlowEdit.isName(before) || !FlowEdit.isName(after) || before.equals(after)) {
            return;
        }
        assertThat(digest(named(before), wanting(after))).isNotEqualTo(digest(named(after), wanting(before)));
    }

    @Property(tries = 300)
    void whatever_a_flow_is_called_is_stored_as_it_is(@ForAll @StringLength(min = 1, max = 60) String name) {
        if (!FlowEdit.isName(name) || name.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            return;
        }
        Flow flow = named(name);
        FlowEdit edit = wanting(name);
        var result = new Result("R1", true, "Code", name, flow);

        assertThat(StoredJson.flow(StoredJson.of(flow), flow.id(), flow.space()))
                .isEqualTo(flow);
        assertThat(StoredJson.edit(StoredJson.of(edit), flow.id(), flow.space()))
                .isEqualTo(edit);
        assertThat(StoredJson.result(StoredJson.of(result), flow.id(), flow.space()))
                .isEqualTo(result);
    }

    @Test
    void pauses_grow_to_a_minute() {
        assertThat(Stream.of(0, 1, 2, 5, 6, 7, 100).map(Pause::after).map(Duration::toSeconds))
                .containsExactly(1L, 1L, 2L, 15L, 30L, 60L, 60L);
    }

    private static Asker asker() {
        return Samples.proposal("s").asker();
    }

    private static String digest(Flow base, FlowEdit edit) {
        return Digest.of(Change.OPERATION, new Proposal(asker(), Samples.ACCOUNT, base, edit, ""));
    }

    private static Flow named(String name) {
        Flow base = Samples.DRAFT;
        return new Flow(base.id(), base.space(), name, base.categories(), FlowStatus.DRAFT, null);
    }

    private static FlowEdit wanting(String name) {
        Flow base = Samples.DRAFT;
        return new FlowEdit(base.id(), base.space(), name, base.categories());
    }
}
