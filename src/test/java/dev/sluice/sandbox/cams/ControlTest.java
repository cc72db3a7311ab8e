package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else at work, asked for over HTTP: on the account's calls a second, and on a flow. */
class ControlTest {
    private final CamsEmulator emulator = CamsEmulator.start(0, InstantSource.system());
    private final SignedClient client = new SignedClient(emulator.address(), "testak", "testsecret");

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void a_rival_eats_the_calls_of_its_api_and_no_other_until_it_is_sent_away() throws Exception {
        assertThat(control("POST", "rivals", "{\"api\": \"GetFlow\", \"perSecond\": 1000, \"seconds\": 60}")
                        .statusCode())
                .isEqualTo(204);

        Awaitility.await()
                .until(() -> client.call("GetFlow", "FlowId", "1001").body().contains("System.LimitControl"));
        assertThat(client.call("ListFlow").statusCode()).isEqualTo(200);
        assertThat(control("GET", "rivals", "").body()).contains("{\"GetFlow\":{\"admitted\":", "\"refused\":");
        assertThat(control("DELETE", "rivals", "").statusCode()).isEqualTo(204);
        assertThat(new SignedClient(emulator.address(), "otherak", "othersecret")
                        .call("GetFlow", "FlowId", "1001")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_burst_of_limit_errors_lasts_as_long_as_told() throws Exception {
        control("POST", "faults", "{\"api\": \"ListFlow\", \"kind\": \"limit\", \"times\": 3}");

        for (int i = 0; i < 3; i++) {
            assertThat(client.call("ListFlow").body()).contains("System.LimitControl");
        }
        assertThat(client.call("ListFlow").statusCode()).isEqualTo(200);
    }

    @Test
    void a_flow_changed_behind_our_back_keeps_what_was_not_named() throws Exception {
        var answer = control("PUT", "flows", "{\"id\": \"1002\", \"name\": \"Renamed at the console\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        var flow = SignedClient.json(client.call("GetFlow", "FlowId", "1002")).path("Data");
        assertThat(flow.path("FlowName").asText()).isEqualTo("Renamed at the console");
        assertThat(flow.path("Status").asText()).isEqualTo("PUBLISHED");
        assertThat(flow.path("EndpointUri").asText()).startsWith("https://");
        assertThat(control("GET", "flows", "").body()).contains("Renamed at the console");
    }

    @Test
    void a_flow_that_is_not_there_yet_is_added() throws Exception {
        control("PUT", "flows", "{\"id\": \"2001\", \"name\": \"New\", \"categories\": [\"OTHER\"]}");

        assertThat(client.call("GetFlow", "FlowId", "2001").body()).contains("\"New\"", "\"DRAFT\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | rivals | {\"api\": \"GetFlows\", \"perSecond\": 1}               | api `GetFlows`",
                "POST | rivals | {\"api\": \"GetFlow\"}                                  | perSecond `0.0`",
                "POST | rivals | {\"api\": \"GetFlow\", \"perSecond\": 1, \"seconds\": -1} | seconds `-1`",
                "PUT  | flows  | {\"name\": \"x\"}                                       | id ``",
                "PUT  | flows  | {\"id\": \"1\", \"categories\": \"OTHER\"}              | categories",
                "PUT  | flows  | not json                                                | not"
            })
    void what_makes_no_sense_is_refused(String method, String what, String body, String says) throws Exception {
        var response = control(method, what, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(says);
    }

    private HttpResponse<String> control(String method, String what, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(emulator.address().resolve("/control/" + what))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
