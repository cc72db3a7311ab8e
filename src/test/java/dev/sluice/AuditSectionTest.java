package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.RefusalAlarm;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings may say about the ledger. */
final class AuditSectionTest {
    private static final ObjectMapper YAML = new YAMLMapper();

    private final Mistakes mistakes = new Mistakes();

    private AuditSettings read(String yaml) throws Exception {
        return AuditSection.read(new Section(YAML.readTree(yaml), "audit", mistakes), Path.of("nowhere"));
    }

    @Test
    void everything_may_be_left_out() throws Exception {
        AuditSettings usual = read("{}");

        assertThat(usual.alarm()).isEqualTo(RefusalAlarm.USUAL);
        assertThat(usual.isCheckpointed()).isFalse();
        assertThat(read("checkpointChannel: C01AUDIT").isCheckpointed()).isTrue();
        assertThat(mistakes.isEmpty()).isTrue();
    }

    @Test
    void alarm_and_ages_are_taken_as_they_are_written() throws Exception {
        AuditSettings all = read("{compactAfter: 400d, messagesKept: 30h, refusalAlarm: {refusals: 3, within: 2h}}");

        assertThat(all.compactAfter()).isEqualTo(Duration.ofDays(400));
        assertThat(all.messagesKept()).isEqualTo(Duration.ofHours(30));
        assertThat(all.alarm()).isEqualTo(new RefusalAlarm(3, Duration.ofHours(2)));
        assertThat(read("refusalAlarm: {refusals: 0, within: 5m}").alarm().isOff())
                .isTrue();
        assertThat(read("otherApps: [A01, A02]").otherApps()).containsExactlyInAnyOrder("A01", "A02");
        assertThat(mistakes.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refusalAlarm: {refusals: 1.5} | audit.refusalAlarm.refusals",
                "refusalAlarm: {refusals: -1} | audit.refusalAlarm.refusals",
                "refusalAlarm: {within: 10} | audit.refusalAlarm.within",
                "refusalAlarm: {often: 1} | audit.refusalAlarm.often",
                "compactAfter: 0d | audit.compactAfter",
                "messagesKept: long | audit.messagesKept",
                "otherApps: [B0123] | audit.otherApps",
                "signingKeyFile: none.pem | audit.signingKeyFile"
            })
    void mistakes_name_their_place(String yaml, String place) throws Exception {
        read(yaml);

        assertThat(mistakes.all()).singleElement().asString().startsWith(place);
    }
}
