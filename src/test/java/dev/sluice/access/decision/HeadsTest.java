package dev.sluice.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class HeadsTest {
    private static Heads<String> heads(Set<String> labels) {
        return new Heads<>(labels.stream().collect(Collectors.toMap(Function.identity(), label -> label)));
    }

    @Property(tries = 2_000)
    void those_are_visited_that_a_text_begins_with_the_shortest_first(
            @ForAll @Size(max = 40) Set<@StringLength(max = 4) @CharRange(from = 'a', to = 'c') String> labels,
            @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String text) {
        List<String> visited = new ArrayList<>();

        assertThat(heads(labels).each(text, visited::add)).isTrue();

        assertThat(visited)
                .isEqualTo(labels.stream()
                        .filter(text::startsWith)
                        .sorted((one, other) -> Integer.compare(one.length(), other.length()))
                        .toList());
        assertThat(heads(labels).all()).containsExactlyInAnyOrderElementsOf(labels);
    }

    @Test
    void a_text_can_be_looked_at_from_a_place_on() {
        List<String> visited = new ArrayList<>();

        heads(Set.of("b", "bc", "a", "bcde")).each("abcd", 1, visited::add);

        assertThat(visited).containsExactly("b", "bc");
    }

    @Test
    void labels_that_hash_alike_are_told_apart() {
        List<String> visited = new ArrayList<>();

        heads(Set.of("Aa", "BB", "AaAa", "BBBB", "AaBB")).each("AaBB!", visited::add);

        assertThat(visited).containsExactly("Aa", "AaBB");
    }

    @Test
    void a_visit_ends_when_there_is_no_wish_for_more() {
        assertThat(heads(Set.of("", "a", "ab")).each("ab", label -> !label.equals("a")))
                .isFalse();
    }
}
