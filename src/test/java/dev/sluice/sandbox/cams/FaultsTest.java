package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.sandbox.cams.Fault.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults spoil the calls they were made for, as often as they were told to. */
class FaultsTest {
    private final CamsEmulator emulator = CamsEmulator.start(0, InstantSource.system());
    private final SignedClient client = new SignedClient(emulator.address(), "testak", "testsecret");

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "html, 502, <html>",
        "empty, 500, ''",
        "status, 503, ServiceUnavailable",
        "limit, 400, System.LimitControl"
    })
    void a_fault_asked_for_over_http_spoils_one_answer(String kind, int status, String text)
            throws IOException, InterruptedException {
        assertThat(control("{\"api\": \"GetFlow\", \"kind\": \"" + kind + "\"}").statusCode())
                .isEqualTo(204);

        var spoilt = client.call("GetFlow", "FlowId", "1001");
        var next = client.call("GetFlow", "FlowId", "1001");

        assertThat(spoilt.statusCode()).isEqualTo(status);
        assertThat(spoilt.body()).contains(text);
        assertThat(next.statusCode()).isEqualTo(200);
    }

    @Test
    void a_fault_waits_for_its_api_and_lasts_as_often_as_told() throws IOException, InterruptedException {
        emulator.play(Fault.of("ListFlow", Kind.LIMIT).times(2));

        assertThat(client.call("GetFlow", "FlowId", "1001").statusCode()).isEqualTo(200);
        assertThat(client.call("ListFlow").statusCode()).isEqualTo(400);
        assertThat(client.call("ListFlow").statusCode()).isEqualTo(400);
        assertThat(client.call("ListFlow").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"drop-before, Welcome", "drop-after, Welcome v2"})
    void a_cut_connection_leaves_the_flow_changed_or_not(String kind, String nameAfter)
            throws IOException, InterruptedException {
        control("{\"api\": \"ModifyFlow\", \"kind\": \"" + kind + "\"}");

        assertThatThrownBy(() -> client.call(
                        "ModifyFlow", "FlowId", "1001", "FlowName", "Welcome v2", "Categories", "[\"SIGN_UP\"]"))
                .isInstanceOf(IOException.class);

        assertThat(emulator.flows().get(0).name()).isEqualTo(nameAfter);
        assertThat(emulator.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.fault()).isEqualTo(kind));
    }

    @Test
    void a_spoilt_answer_may_hide_that_the_call_was_carried_out() throws IOException, InterruptedException {
        emulator.play(Fault.of("ModifyFlow", Kind.HTML).afterCarryingOut());

        client.call("ModifyFlow", "FlowId", "1001", "FlowName", "Welcome v2", "Categories", "[\"SIGN_UP\"]");

        assertThat(emulator.flows().get(0).name()).isEqualTo("Welcome v2");
    }

    @Test
    void a_late_answer_is_the_right_one() throws IOException, InterruptedException {
        emulator.play(Fault.delay("GetFlow", Duration.ofMillis(300)));

        long asked = System.nanoTime();
        var late = client.call("GetFlow", "FlowId", "1001");

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(299));
        assertThat(late.body()).contains("Welcome");
    }

    @Test
    void faults_can_be_forgotten() throws IOException, InterruptedException {
        emulator.play(Fault.of("*", Kind.HTML));

        emulator.forgetFaults();

        assertThat(client.call("GetFlow", "FlowId", "1001").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"explode\"}                      | kind `explode`",
                "{\"api\": \"GetFlows\", \"kind\": \"html\"}  | api `GetFlows`",
                "{\"kind\": \"html\", \"times\": 0}           | 0 times",
                "not json                                     | not"
            })
    void a_fault_that_makes_no_sense_is_refused(String fault, String says) throws IOException, InterruptedException {
        var response = control(fault);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(says);
    }

    private HttpResponse<String> control(String fault) throws IOException, InterruptedException {
        URI address = emulator.address().resolve("/control/faults");
        var request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(fault))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
