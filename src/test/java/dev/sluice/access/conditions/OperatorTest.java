package dev.sluice.access.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class OperatorTest {
    @Test
    void there_are_exactly_the_21_of_ram() {
        assertThat(Operator.values()).hasSize(21);
        assertThat(Operator.named("StringEqualsIfExists")).isEmpty();
        assertThat(Operator.named("stringequals")).isEmpty();
        assertThat(Operator.named("NotIpAddress")).contains(Operator.NOT_IP_ADDRESS);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/conditions.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 200)
    void an_operator_answers_as_the_table_says(String operator, String wanted, String asked, Answer answer) {
        Condition condition = new Condition(Operator.named(operator).orElseThrow(), "a:b", values(wanted));

        assertThat(condition.answer(new RequestValues(values(asked)), true)).isEqualTo(answer);
    }

    /** Values stand between commas; a dash stands for no value at all. */
    private static List<String> values(String cell) {
        return cell.equals("-") ? List.of() : Arrays.asList(cell.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NumericEquals | five
            NumericEquals | 1e3
            NumericEquals | 0x10
            NumericEquals | +5
            NumericEquals | 5.
            NumericEquals | .5
            NumericEquals | ' 5'
            NumericEquals | ''
            NumericEquals | -
            NumericEquals | ٥
            NumericEquals | 1.2.3
            DateEquals    | 2026-01-01
            DateEquals    | 2026-01-01T00:00:00
            DateEquals    | 1767225600
            DateEquals    | tomorrow
            DateEquals    | 2026-02-30T00:00:00Z
            DateEquals    | 2026-01-01T00:00:00+08:00[Asia/Shanghai]
            Bool          | yes
            Bool          | 1
            IpAddress     | 300.1.1.1
            IpAddress     | 10.0.0
            IpAddress     | 10.0.0.0.0
            IpAddress     | 010.0.0.1
            IpAddress     | 10.0.0.1/33
            IpAddress     | 10.0.0.1/
            IpAddress     | 10.0.0.1/-1
            IpAddress     | 10.0.0.1/08
            IpAddress     | 10.0.0.*
            IpAddress     | localhost
            IpAddress     | 2001:db8::1/129
            IpAddress     | 2001:db8::1::2
            IpAddress     | 2001:db8:1
            IpAddress     | 1:2:3:4:5:6:7:8:9
            IpAddress     | 1:2:3:4:5:6:7::8:9
            IpAddress     | 12345::1
            IpAddress     | g::1
            IpAddress     | ::1%eth0
            IpAddress     | 1.2.3.4::1
            IpAddress     | ::1.2.3.256
            IpAddress     | :1:2:3:4:5:6:7
            """)
    void a_value_that_cannot_be_read_is_no_condition(String name, String value) {
        Operator operator = Operator.named(name).orElseThrow();

        assertThat(operator.reads(value)).isFalse();
        assertThatThrownBy(() -> new Condition(operator, "a:b", List.of(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(operator.wanted());
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void a_missing_key_matches_the_negated_operators_alone_and_none_if_so_set(Operator operator) {
        String value = operator.reads("10") ? "10" : operator.reads("true") ? "true" : "::1";
        String wanted = operator.reads(value) ? value : "2026-01-01T00:00:00Z";
        Condition condition = new Condition(operator, "a:b", List.of(wanted));
        RequestValues nothing = new RequestValues(List.of());

        assertThat(condition.answer(nothing, true))
                .isEqualTo(operator.isNegated() ? Answer.MATCHED_BECAUSE_MISSING : Answer.MISSING);
        assertThat(condition.answer(nothing, false)).isEqualTo(Answer.MISSING);
        assertThat(operator.isNegated()).isEqualTo(operator.toString().contains("Not"));
    }

    @Test
    void a_number_of_any_length_is_turned_down_quickly() {
        assertThat(Operator.NUMERIC_EQUALS.reads("9".repeat(6_145))).isFalse();
        assertThat(Operator.DATE_EQUALS.reads("2026-01-01T00:00:00Z" + " ".repeat(100)))
                .isFalse();
        assertThat(Operator.IP_ADDRESS.reads("1:".repeat(100))).isFalse();
        assertThat(Operator.IP_ADDRESS.reads("1.".repeat(100))).isFalse();
    }
}
