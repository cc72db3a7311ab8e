package dev.sluice.access.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers and times are ordered, so that they can be looked up. */
final class OrderTest {
    private static final long FIRST = -31_557_014_167_219_200L;
    private static final long LAST = 31_556_889_864_403_199L;

    @Property(tries = 2_000)
    void ranks_of_times_keep_their_order(
            @ForAll @LongRange(min = FIRST, max = LAST) long second,
            @ForAll @LongRange(min = -2, max = 2) long away,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(max = 999_999_999) int other) {
        long near = Math.max(FIRST, Math.min(LAST, second + away));

        assertOrdered(Instant.ofEpochSecond(second, nano), Instant.ofEpochSecond(near, other));
    }

    @Property(tries = 2_000)
    void ranks_of_numbers_keep_their_order(
            @ForAll BigDecimal one, @ForAll BigDecimal other, @ForAll @IntRange(min = -20, max = 400) int power) {
        assertOrdered(one, other);
        assertOrdered(one.scaleByPowerOfTen(power), other.scaleByPowerOfTen(power));
        assertOrdered(one, one.add(other.scaleByPowerOfTen(-power)));
    }

    private static <T extends Comparable<T>> void assertOrdered(T one, T other) {
        int order = one.compareTo(other);
        assertThat(Double.compare(Scale.rank(one), Scale.rank(other))).isIn(0, Integer.signum(order));
    }

    @Property(tries = 2_000)
    void a_time_is_written_as_the_jdk_writes_it(
            @ForAll @LongRange(min = -62_200_000_000L, max = 253_500_000_000L) long second,
            @ForAll @IntRange(max = 999) int part,
            @ForAll @IntRange(max = 3) int groups) {
        Instant time = Instant.ofEpochSecond(
                second, part * List.of(0L, 1L, 1_000L, 1_000_000L).get(groups));

        assertThat(DateText.of(time)).isEqualTo(time.toString());
        assertThat(DateText.read(DateText.of(time))).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.999999999Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.100Z",
                "2026-11-24T12:00:00.000000010Z"
            })
    void so_is_one_at_the_edge(String text) {
        assertThat(DateText.of(Instant.parse(text))).isEqualTo(text);
    }

    @Test
    void conditions_on_one_key_make_one_stretch() {
        assertThat(spans("NumericGreaterThan 3 7", "NumericLessThanEquals 5 9")).containsExactly(new Span(3, 9));
        assertThat(spans(
                        "NumericGreaterThanEquals 9",
                        "NumericGreaterThan 10",
                        "NumericLessThan 2",
                        "NumericLessThan 4"))
                .containsExactly(new Span(10, 2));
        assertThat(spans("NumericLessThan 2")).containsExactly(new Span(Double.NEGATIVE_INFINITY, 2));
        assertThat(spans("NumericGreaterThan 3", "NumericEquals 4 5.0 5"))
                .containsExactly(new Span(4, 4), new Span(5, 5));
    }

    @Test
    void addresses_stand_in_the_blocks_they_are_in() {
        assertThat(spans("IpAddress 10.1.2.3/8 10.0.0.7"))
                .containsExactly(span("10.0.0.0", "10.255.255.255"), span("10.0.0.7", "10.0.0.7"));
        assertThat(spans("IpAddress 0.0.0.0/0 ::/0"))
                .containsExactly(
                        span("0.0.0.0", "255.255.255.255"), span("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"));
        assertThat(spans("IpAddress fe80:1::/32 fe80::1:0:0:1/72"))
                .containsExactly(
                        span("fe80:1::", "fe80:1:ffff:ffff:ffff:ffff:ffff:ffff"),
                        span("fe80::1:0:0:0", "fe80::1:ff:ffff:ffff"));
    }

    private static Span span(String first, String last) {
        return new RequestValues(List.of(first, last)).span(Scale.ADDRESS);
    }

    @Property(tries = 2_000)
    void an_address_in_a_block_is_in_its_stretch(
            @ForAll @Size(16) byte[] base, @ForAll @IntRange(max = 128) int prefix, @ForAll @Size(16) byte[] other)
            throws UnknownHostException {
        String near = InetAddress.getByAddress(mixed(base, other, prefix)).getHostAddress();
        Span block = spans("IpAddress " + InetAddress.getByAddress(base).getHostAddress() + "/" + prefix)
                .get(0);
        Span address = span(near, near);

        assertThat(address.lowest()).isBetween(block.lowest(), block.highest());
    }

    /** The first bits of one, the others of the other; an address of IPv4 in it would turn into one. */
    private static byte[] mixed(byte[] one, byte[] other, int bits) {
        one[0] |= 1;
        byte[] mixed = other.clone();
        for (int i = 0; i < bits; i++) {
            int bit = 0x80 >> i % 8;
            mixed[i / 8] = (byte) ((mixed[i / 8] & ~bit) | (one[i / 8] & bit));
        }
        mixed[0] |= 1;
        return mixed;
    }

    @Test
    void many_values_make_one_stretch_around_them_all() {
        String many = String.join(" ", Collections.nCopies(64, "3"));

        assertThat(spans("NumericEquals 1 " + many)).containsExactly(new Span(1, 3));
    }

    @Test
    void what_a_request_spans_is_told_as_far_as_it_can_be_read() {
        RequestValues values = new RequestValues(List.of("7", "many", "3"));

        assertThat(values.span(Scale.NUMBER)).isEqualTo(new Span(3, 7));
        assertThat(values.canRead(Scale.NUMBER)).isFalse();
        assertThat(values.span(Scale.TIME)).isEqualTo(new Span(Double.NaN, Double.NaN));
    }

    @Test
    void operators_that_only_compare_have_a_scale() {
        assertThat(Arrays.stream(Operator.values()).filter(operator -> Scale.of(operator) != null))
                .hasSize(11)
                .noneMatch(Operator::isNegated);
    }

    /** Conditions on one key, an operator and its values each. */
    private static List<Span> spans(String... conditions) {
        return Span.of(List.of(conditions).stream()
                .map(line -> List.of(line.split(" ", -1)))
                .map(words -> new Condition(
                        Operator.named(words.get(0)).orElseThrow(), "a:b", words.subList(1, words.size())))
                .toList());
    }
}
