package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.flow.FlowId;
import dev.sluice.sandbox.cams.Call;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.Rival;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys change while the client runs, and each account keeps its own key and its own pace. */
class RotationTest {
    private static final FlowId FLOW = new FlowId("1001");

    private final String home = System.getProperty("user.home");
    private final CamsEmulator emulator = CamsEmulator.start(0, InstantSource.system());

    @TempDir
    Path otherHome;

    @BeforeEach
    void moveHome() throws IOException {
        Files.createDirectories(otherHome.resolve(".aliyun"));
        System.setProperty("user.home", otherHome.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty("user.home", home);
        emulator.close();
    }

    @Test
    void a_key_replaced_in_the_profile_file_signs_the_next_call() throws IOException, InterruptedException {
        profile("testak", "testsecret");
        var cams = Clients.of(emulator.address().toString(), CamsCredentials.ofProfile("shop", null));
        cams.getFlow(FLOW, null);

        profile("otherak", "othersecret");
        cams.getFlow(FLOW, null);

        assertThat(emulator.calls()).extracting(Call::accessKey).containsExactly("testak", "otherak");
        assertThat(emulator.calls()).extracting(Call::code).containsOnly("OK");
    }

    @Test
    void a_file_that_is_half_written_leaves_the_key_of_before_in_use() throws IOException, InterruptedException {
        profile("testak", "testsecret");
        var cams = Clients.of(emulator.address().toString(), CamsCredentials.ofProfile("shop", null));
        cams.getFlow(FLOW, null);

        Files.writeString(config(), "{\"current\": \"shop\", \"profi");
        CamsContract.done(cams.getFlow(FLOW, null));
        profile("otherak", "othersecret");
        cams.getFlow(FLOW, null);

        assertThat(emulator.calls()).extracting(Call::accessKey).containsExactly("testak", "testak", "otherak");
    }

    @Test
    void the_default_chain_also_sees_a_replaced_key() throws IOException {
        profile("testak", "testsecret");
        var credentials = CamsCredentials.byDefault();
        assertThat(credentials.client().getCredential().getAccessKeyId()).isEqualTo("testak");

        profile("otherak", "othersecret");

        assertThat(credentials.client().getCredential().getAccessKeyId()).isEqualTo("otherak");
    }

    @Test
    void accounts_side_by_side_keep_their_own_keys_and_their_own_pace() throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        var one = client("1234567890123456", CamsCredentials.fixed("testak", "testsecret"), meters);
        var other = client("2345678901234567", CamsCredentials.fixed("otherak", "othersecret"), meters);
        emulator.play(new Rival(Rival.USUAL_ACCOUNT, "GetFlow", 1000, Duration.ofMinutes(1)));
        Awaitility.await().until(() -> emulator.rivalsAdmitted("GetFlow") >= 5);

        assertThat(CamsContract.refusal(one.getFlow(FLOW, null)).kind()).isEqualTo(CamsFailure.THROTTLED);
        CamsContract.done(other.getFlow(FLOW, null));

        assertThat(rate(meters, "1234567890123456"))
                .as("a tenth less after each of five refusals")
                .isBetween(2.9, 3.4);
        assertThat(rate(meters, "2345678901234567")).isEqualTo(5);
        assertThat(emulator.calls())
                .extracting(Call::accessKey)
                .containsExactly("testak", "testak", "testak", "testak", "testak", "otherak");
    }

    private CamsClient client(String account, CamsCredentials key, SimpleMeterRegistry meters) {
        var usual = Clients.account(emulator.address().toString());
        var settings = new CamsAccount(account, "a", usual.region(), usual.endpoint(), null, 5, usual.spaces());
        return new CamsClient(settings, key, meters, Clients.IMPATIENT);
    }

    private static double rate(SimpleMeterRegistry meters, String account) {
        return meters.get("sluice.cams.rate")
                .tags("account", account, "api", "GetFlow")
                .gauge()
                .value();
    }

    private void profile(String id, String secret) throws IOException {
        Files.writeString(
                config(),
                "{\"current\": \"shop\", \"profiles\": [{\"name\": \"shop\", \"mode\": \"AK\", \"access_key_id\": \""
                        + id + "\", \"access_key_secret\": \"" + secret + "\"}]}");
    }

    private Path config() {
        return otherHome.resolve(".aliyun/config.json");
    }
}
