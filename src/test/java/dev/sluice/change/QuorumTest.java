package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuorumTest {
    private static final Person BOB = person("U0BOB", "S0DESK");
    private static final Person CHO = person("U0CHO", "S0DESK");
    private static final Person SIN = person("U0SIN", "S0SECURE");

    @Test
    void the_number_is_enough_where_policies_ask_for_nothing_else() {
        assertThat(new Quorum(List.of(BOB, CHO), (number, by) -> number >= 2).fewest(9))
                .isEqualTo(2);
    }

    @Test
    void too_few_people_are_not_enough() {
        assertThat(new Quorum(List.of(BOB, CHO), (number, by) -> number >= 3).fewest(9))
                .isZero();
        assertThat(new Quorum(List.of(), (number, by) -> true).fewest(9)).isZero();
    }

    @Test
    void a_group_that_policies_want_must_be_among_them() {
        var quorum = new Quorum(List.of(BOB, CHO, SIN), (number, by) -> number >= 2 && by.contains("S0SECURE"));

        assertThat(quorum.fewest(9)).isEqualTo(2);
        assertThat(quorum.musts(2)).containsExactly("S0SECURE", "U0SIN");
    }

    @Test
    void a_group_nobody_is_in_makes_all_of_them_not_enough() {
        assertThat(new Quorum(List.of(BOB, CHO), (number, by) -> by.contains("S0SECURE")).fewest(9))
                .isZero();
    }

    @Test
    void two_groups_take_two_people_though_the_number_is_one() {
        var quorum =
                new Quorum(List.of(BOB, CHO, SIN), (number, by) -> by.contains("S0SECURE") && by.contains("S0DESK"));

        assertThat(quorum.fewest(9)).isEqualTo(2);
        assertThat(quorum.musts(2)).contains("S0DESK", "S0SECURE").doesNotContain("U0BOB");
    }

    @Test
    void many_approvers_are_not_all_tried_and_the_answer_stays_right() {
        List<Person> many = IntStream.range(0, 50)
                .mapToObj(i -> person("U0P" + i, i == 49 ? "S0SECURE" : "S0DESK"))
                .toList();
        var tried = new int[1];
        var quorum = new Quorum(many, (number, by) -> {
            tried[0]++;
            return number >= 5 && by.contains("S0SECURE");
        });

        assertThat(quorum.fewest(9)).isEqualTo(5);
        assertThat(tried[0]).isLessThan(10_000);
    }

    private static Person person(String id, String group) {
        return new Person(new UserId(id), "T0", Standing.MEMBER, Set.of(group));
    }
}
