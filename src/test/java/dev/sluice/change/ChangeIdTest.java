package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeIdTest {
    private static final long YEAR_3000 = 32_503_680_000_000L;

    @Property
    void a_name_has_13_characters_that_nobody_confuses(
            @ForAll @LongRange(max = YEAR_3000) long millis, @ForAll Random random) {
        ChangeId id = ChangeId.next(Instant.ofEpochMilli(millis), random);

        assertThat(id.value()).matches("[0-9A-HJKMNP-TV-Z]{13}");
        assertThat(id).hasToString(id.value());
    }

    @Property
    void names_sort_by_time(
            @ForAll @LongRange(max = YEAR_3000) long one,
            @ForAll @LongRange(max = YEAR_3000) long other,
            @ForAll Random random) {
        String earlier = ChangeId.next(Instant.ofEpochMilli(Math.min(one, other)), random)
                .value();
        String later = ChangeId.next(Instant.ofEpochMilli(Math.max(one, other)), random)
                .value();

        assertThat(one == other || earlier.compareTo(later) < 0).isTrue();
    }

    @Test
    void names_of_the_same_moment_differ() {
        var random = new Random(5);
        var names = new HashSet<ChangeId>();

        for (int i = 0; i < 100; i++) {
            names.add(ChangeId.next(Instant.EPOCH, random));
        }

        assertThat(names).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789AB", "0123456789ABCD", "0123456789ABL", "0123456789abc", "0123456789AB "})
    void anything_else_is_no_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeId(text))
                .withMessageContaining("`" + text + "`, wanted 13 characters");
    }
}
