package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.words.Language;
import org.junit.jupiter.api.Test;

final class LabelTest {
    private static final Label TEST = new Label("<Test>");

    @Test
    void label_stands_before_the_text_and_above_the_blocks_as_text() {
        assertThat(TEST.before("*hello*", Language.ENGLISH)).isEqualTo("[&lt;Test&gt;] *hello*");
        assertThat(TEST.above("[{\"type\":\"divider\"}]")).isEqualTo("""
                [{"type":"context","elements":[{"type":"plain_text","text":"<Test>","emoji":false}]},{"type":"divider"}]""");
    }

    @Test
    void without_a_label_nothing_is_touched() {
        assertThat(Label.NONE.before("hello", Language.CHINESE)).isEqualTo("hello");
        assertThat(Label.NONE.above("[ ]")).isEqualTo("[ ]");
    }

    @Test
    void what_is_no_block_kit_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> TEST.above("[")).hasMessageContaining("no blocks");
    }
}
