package dev.sluice.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes somebody wants to know of, however they type it; their clock is eight hours ahead of UTC. */
final class PastReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:30:00Z");

    private static PastQuestion read(String typed) {
        return PastReading.read(typed, NOW, ZoneId.of("Asia/Shanghai"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'' | '' | '' | - | - | -",
                "1001 | 1001 | '' | - | - | -",
                "flow 1001 | 1001 | '' | - | - | -",
                "book an appointment | book an appointment | '' | - | - | -",
                "“terms of use” | terms of use | '' | - | - | -",
                "return to sender | return to sender | '' | - | - | -",
                "@bob | '' | @bob | - | - | -",
                "'1001 by <@U0BOB|bob>' | 1001 | <@U0BOB> | - | - | -",
                "mine | '' | @ | - | - | -",
                "1001 since 2026-11-20 | 1001 | '' | 2026-11-19T16:00:00Z | - | -",
                "since:2026–11–20 until=2026-11-21 | '' | '' | 2026-11-19T16:00:00Z | 2026-11-21T16:00:00Z | -",
                "from 2026/11/20 09:00 to 2026-11-20T10:00 | '' | '' | 2026-11-20T01:00:00Z | 2026-11-20T02:00:00Z | -",
                "between 2026-11-20 and 2026-11-21 | '' | '' | 2026-11-19T16:00:00Z | 2026-11-21T16:00:00Z | -",
                "yesterday | '' | '' | 2026-11-22T16:00:00Z | 2026-11-23T16:00:00Z | -",
                "since yesterday | '' | '' | 2026-11-22T16:00:00Z | - | -",
                "1001 7d | 1001 | '' | 2026-11-17T10:30:00Z | - | -",
                "last 24 hours | '' | '' | 2026-11-23T10:30:00Z | - | -",
                "since 3 days ago until 2h | '' | '' | 2026-11-21T10:30:00Z | 2026-11-24T08:30:00Z | -",
                "1001 outcome rejected | 1001 | '' | - | - | REJECTED",
                "@bob 2w failed | '' | @bob | 2026-11-10T10:30:00Z | - | FAILED",
                "status:done | '' | '' | - | - | SUCCEEDED",
                "outcome | outcome | '' | - | - | -",
                "1001 从2026-11-20到昨天 | 1001 | '' | 2026-11-19T16:00:00Z | 2026-11-23T16:00:00Z | -",
                "１００１　最近7天 | 1001 | '' | 2026-11-17T10:30:00Z | - | -",
                "从3天前 结果：已驳回 | '' | '' | 2026-11-21T10:30:00Z | - | REJECTED",
                "自2026年11月20日至2026年11月21日 成功 | '' | '' | 2026-11-19T16:00:00Z | 2026-11-21T16:00:00Z | SUCCEEDED",
                "预约到店 | 预约到店 | '' | - | - | -",
                "前天 我的 | '' | @ | 2026-11-21T16:00:00Z | 2026-11-22T16:00:00Z | -",
                "2026-02-30 | 2026-02-30 | '' | - | - | -",
                "7 dwarfs | 7 dwarfs | '' | - | - | -",
                "about 7 days | about | '' | 2026-11-17T10:30:00Z | - | -",
            })
    void question_is_understood(
            String typed, String flow, String person, Instant since, Instant until, String outcome) {
        PastQuestion read = read(typed);

        assertThat(read.unclear()).isNull();
        assertThat(read.flow()).isEqualTo(flow);
        assertThat(read.person()).isEqualTo(person);
        assertThat(read.since()).isEqualTo(since);
        assertThat(read.until()).isEqualTo(until);
        assertThat(String.valueOf(read.outcome())).isEqualTo(String.valueOf(outcome));
    }

    @Test
    void what_is_no_time_and_no_outcome_is_named() {
        assertThat(read("1001 since christmas").unclear())
                .matches(unclear -> unclear.isTime() && unclear.word().equals("christmas"));
        assertThat(read("outcome sucess").unclear())
                .matches(unclear ->
                        !unclear.isTime() && unclear.near().orElse("").equals("success"));
        assertThat(read("outcome purple").unclear())
                .matches(unclear -> unclear.near().isEmpty());
    }
}
