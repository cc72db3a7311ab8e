package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

    @Property(tries = 300)
    @Domain(NastyTexts.class)
    void a_flow_comes_back_as_it_was(@ForAll Flow flow) {
        Flow back = StoredJson.flow(StoredJson.of(flow), NastyTexts.ID, NastyTexts.SPACE);

        assertThat(back).isEqualTo(flow);
        assertThat(back.categories().codes()).isEqualTo(flow.categories().codes());
    }

    @Property(tries = 300)
    @Domain(NastyTexts.class)
    void an_edit_comes_back_as_it_was(@ForAll FlowEdit edit) {
        assertThat(StoredJson.edit(StoredJson.of(edit), NastyTexts.ID, NastyTexts.SPACE))
                .isEqualTo(edit);
    }

    @Property(tries = 300)
    @Domain(NastyTexts.class)
    void a_result_comes_back_as_it_was(@ForAll Result result) {
        assertThat(StoredJson.result(StoredJson.of(result), NastyTexts.ID, NastyTexts.SPACE))
                .isEqualTo(result);
    }

    @Property(tries = 100)
    @Domain(NastyTexts.class)
    void it_is_one_line_that_any_database_takes_as_text(@ForAll Flow flow) {
        assertThat(StoredJson.of(flow)).doesNotContain("\n", "\u0000");
    }

    @Test
    void what_is_not_json_is_an_error_and_not_an_empty_flow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StoredJson.flow("{\"name\":", NastyTexts.ID, null))
                .withMessageContaining("JSON");
    }
}
