package dev.sluice.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LaterTest {
    @Test
    void a_list_is_found_once_and_only_when_somebody_looks() {
        List<String> looks = new ArrayList<>();
        Later<String> later = new Later<>(this, () -> {
            looks.add("looked");
            return List.of("a", "b");
        });

        assertThat(Later.copyOf(later)).isSameAs(later);
        assertThat(looks).isEmpty();
        assertThat(later).containsExactly("a", "b").isEqualTo(List.of("a", "b"));
        assertThat(looks).hasSize(1);
    }

    @Test
    void other_lists_are_copied() {
        List<String> list = new ArrayList<>(List.of("a"));
        List<String> copy = Later.copyOf(list);
        list.clear();

        assertThat(copy).containsExactly("a");
    }

    @Test
    void decisions_on_the_same_request_are_equal_whether_looked_into_or_not() {
        Request modify =
                new Request(ActionName.MODIFY_FLOW, ResourceName.flow("ap-southeast-1", "1", "1001"), Context.empty());
        PolicyDocument read = PolicyDocument.parse(
                        "Read",
                        "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"cams:Mod*\",\"Resource\":\"*\","
                                + "\"Condition\":{\"Bool\":{\"a:b\":\"true\"}}}]}")
                .match(good -> good.document(), bad -> {
                    throw new AssertionError(bad.findings().toString());
                });
        Layers layers = Layers.of(List.of(read), List.of());

        Decision looked = layers.decide(modify);

        assertThat(looked.toString()).contains("MISSING");
        assertThat(layers.decide(modify)).isEqualTo(looked).hasSameHashCodeAs(looked);
    }
}
