package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.audit.verify.LedgerReport;
import dev.sluice.audit.verify.Progress;
import dev.sluice.audit.verify.Verification;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an auditor reads while a verification runs, and when it is over. */
final class VerifyOutputTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private VerifyOutput output(boolean isJson) {
        return new VerifyOutput(writer(out), writer(err), isJson, () -> now);
    }

    private static PrintWriter writer(ByteArrayOutputStream to) {
        return new PrintWriter(to, true, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"PT0.2S, 1 s", "PT90S, 90 s", "PT5M29S, 5 minutes", "PT119M, 119 minutes", "PT2H31M, 3 hours"})
    void times_are_said_as_people_do(Duration time, String said) {
        assertThat(VerifyOutput.time(time)).isEqualTo(said);
    }

    @Test
    void progress_is_said_every_few_seconds_and_not_at_the_end() {
        VerifyOutput output = output(false);
        var progress = new Progress(0.25, 120, Duration.ofMinutes(65));

        output.ahead(0, Duration.ZERO);
        output.waiting(Duration.ofSeconds(3));
        output.progress(progress);
        assertThat(err.size()).isZero();
        now = now.plusSeconds(6);
        output.progress(progress);
        output.progress(progress);
        now = now.plusSeconds(6);
        output.progress(new Progress(1, 130, Duration.ZERO));
        output.ahead(150, Duration.ofMinutes(10));
        output.waiting(Duration.ofSeconds(60));

        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "25 % of the messages after 120 calls, about 65 minutes left",
                        "150 messages to look at; where Slack gives an app 15 of them a minute that takes 10 minutes,"
                                + " elsewhere a few minutes at most",
                        "Slack asks to wait 60 s");
    }

    @Test
    void places_that_were_not_seen_are_part_of_the_whole() {
        var report = new LedgerReport(7, null, 3, 1);
        output(false).whole(false, report, 0, new Verification.Seen(3, 1, 2), "");
        output(true).whole(true, report, 2, new Verification.Seen(3, 1, 2), "");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("with 3 calls, but for 1 places, named above.", "\"whole\":false", "\"unseen\":1");
        assertThat(new Verification.Seen(2, 2, 2).isNothing()).isTrue();
        assertThat(new Verification.Seen(0, 0, 0).isNothing()).isFalse();
    }

    @Test
    void pause_passes_unless_the_process_is_told_to_stop() {
        Pausing.sleep(Duration.ofMillis(1));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Pausing.sleep(Duration.ofSeconds(9))).isInstanceOf(Unusable.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
