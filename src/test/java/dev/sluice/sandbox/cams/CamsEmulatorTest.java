package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The emulator answers over HTTP as the documents say. */
class CamsEmulatorTest {
    private static final String EU = "cams-1sdkjwen2";

    private final CamsEmulator emulator = CamsEmulator.start(0, InstantSource.system());
    private final SignedClient client = new SignedClient(emulator.address(), "testak", "testsecret");

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void GetFlow_tells_everything_about_a_flow() throws IOException, InterruptedException {
        var response = client.call("GetFlow", "FlowId", "1002", "CustSpaceId", EU);

        var body = SignedClient.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json;charset=utf-8");
        assertThat(body.path("Code").asText()).isEqualTo("OK");
        assertThat(body.path("AccessDeniedDetail").isTextual()).isTrue();
        assertThat(body.path("RequestId").asText()).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        assertThat(body.path("Data").path("FlowName").asText()).isEqualTo("Book an appointment");
        assertThat(body.path("Data").path("Status").asText()).isEqualTo("PUBLISHED");
        assertThat(body.path("Data").path("EndpointUri").asText()).startsWith("https://");
        assertThat(body.path("Data").fieldNames())
                .toIterable()
                .contains("FlowId", "Categories", "JSONVersion", "DataApiVersion", "PreviewUrl", "PreviewUrlExpires");
    }

    @Test
    void ListFlow_gives_pages_without_status() throws IOException, InterruptedException {
        var first = list("{\"Index\":1,\"Size\":5}", "");
        var second = list("{\"Index\":2,\"Size\":5}", "");

        assertThat(ids(first)).containsExactly("1001", "1002", "1003", "1004", "1005");
        assertThat(ids(second)).containsExactly("1006", "1007", "1008");
        assertThat(first.get(0).fieldNames()).toIterable().containsExactly("FlowId", "FlowName", "Categories");
    }

    @Test
    void ListFlow_filters_by_a_part_of_the_name() throws IOException, InterruptedException {
        assertThat(ids(list("", "appoint"))).containsExactly("1002");
    }

    @Test
    void ModifyFlow_makes_a_published_flow_a_draft_and_says_what_it_is_now() throws IOException, InterruptedException {
        var response = client.call(
                "ModifyFlow",
                "FlowId",
                "1002",
                "CustSpaceId",
                EU,
                "FlowName",
                "Buchung é+&/烟",
                "Categories",
                "[\"SHOPPING\"]");

        var data = SignedClient.json(response).path("Data");
        assertThat(data.path("FlowName").asText()).isEqualTo("Buchung é+&/烟");
        assertThat(data.path("Categories").get(0).asText()).isEqualTo("SHOPPING");
        var kept = emulator.flows().stream()
                .filter(flow -> flow.id().equals("1002"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.status()).isEqualTo("DRAFT");
        assertThat(kept.endpointUri()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GetFlow    |                                        | MissingFlowId",
                "GetFlow    | FlowId=4711                            | Unknown.ResourceOwnerId",
                "GetFlow    | FlowId=1001 CustSpaceId=cams-8hqpz03ka | Unknown.ResourceOwnerId",
                "ModifyFlow | FlowId=1001                            | MissingFlowName",
                "ModifyFlow | FlowId=1001 FlowName=a                 | MissingCategories",
                "ModifyFlow | FlowName=a Categories=[\"OTHER\"]      | MissingFlowId",
                "ModifyFlow | FlowId=1001 FlowName=a Categories=[]   | InvalidParameter.Categories",
                "ModifyFlow | FlowId=1001 FlowName=a Categories=OTHER | InvalidParameter.Categories",
                "ModifyFlow | FlowId=4711 FlowName=a Categories=[\"OTHER\"] | Unknown.ResourceOwnerId",
                "ModifyFlow | FlowId=1006 FlowName=a Categories=[\"OTHER\"] | Flow.StatusNotAllowed"
            })
    void a_call_that_cannot_be_done_is_refused_with_400(String action, String parameters, String code)
            throws IOException, InterruptedException {
        String[] pairs = parameters == null ? new String[0] : parameters.split("[ =]", -1);

        var response = client.call(action, pairs);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(SignedClient.json(response).path("Code").asText()).isEqualTo(code);
        assertThat(SignedClient.json(response).path("RequestId").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "testak, testsecret, PublishAll, 404, InvalidApi.NotFound",
        "nobody, testsecret, GetFlow, 400, InvalidAccessKeyId.NotFound",
        "testak, wrong, GetFlow, 400, SignatureDoesNotMatch",
        "deniedak, deniedsecret, GetFlow, 400, Ram.PermissionDeny",
        "unsubscribedak, unsubscribedsecret, GetFlow, 400, Product.Unsubscript"
    })
    void a_caller_who_may_not_is_refused(String key, String secret, String action, int status, String code)
            throws IOException, InterruptedException {
        var response = new SignedClient(emulator.address(), key, secret).call(action, "FlowId", "1001");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(SignedClient.json(response).path("Code").asText()).isEqualTo(code);
    }

    @Test
    void the_sixth_call_in_a_second_is_refused_and_counted_as_an_arrival() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            client.call("GetFlow", "FlowId", "1001");
        }

        var sixth = client.call("GetFlow", "FlowId", "1001");

        assertThat(sixth.statusCode()).isEqualTo(400);
        assertThat(SignedClient.json(sixth).path("Code").asText()).isEqualTo("System.LimitControl");
        assertThat(emulator.mostInOneSecond("GetFlow")).isEqualTo(6);
        assertThat(emulator.mostInOneSecond("ListFlow")).isZero();
    }

    @Test
    void the_log_tells_who_called_what_and_how_it_ended() throws IOException, InterruptedException {
        var response = client.call("GetFlow", "FlowId", "1001");

        assertThat(emulator.calls()).singleElement().satisfies(call -> {
            assertThat(call.api()).isEqualTo("GetFlow");
            assertThat(call.accessKey()).isEqualTo("testak");
            assertThat(call.parameters()).containsEntry("FlowId", "1001");
            assertThat(call.code()).isEqualTo("OK");
            assertThat(response.body()).contains(call.requestId());
        });
    }

    private JsonNode list(String page, String name) throws IOException, InterruptedException {
        return SignedClient.json(client.call("ListFlow", "CustSpaceId", EU, "Page", page, "FlowName", name))
                .path("Data");
    }

    private static List<String> ids(JsonNode flows) {
        return StreamSupport.stream(flows.spliterator(), false)
                .map(flow -> flow.path("FlowId").asText())
                .toList();
    }
}
