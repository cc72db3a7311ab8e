package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What official clients put on the wire is accepted, byte for byte. */
class CapturesTest {
    @ParameterizedTest
    @CsvSource({
        "java-createflow-query.http, CreateFlow",
        "java-getflow-query.http, GetFlow",
        "java-getflow-sts.http, GetFlow",
        "java-listflow-query.http, ListFlow",
        "java-modifyflow-null-and-empty.http, ModifyFlow",
        "java-modifyflow-query.http, ModifyFlow",
        "node-modifyflow-form-body.http, ModifyFlow",
        "node-modifyflow-query.http, ModifyFlow"
    })
    void a_captured_request_is_signed_well(String name, String action) {
        var request = RawRequest.capture(name);

        var objection = new SignatureCheck().objection(request, Instant.parse(request.header("x-acs-date")));

        assertThat(objection).isEmpty();
        assertThat(request.action()).isEqualTo(action);
    }

    @Test
    void body_and_query_carry_the_same_parameters() {
        var inBody = RawRequest.capture("node-modifyflow-form-body.http").parameters();

        assertThat(inBody)
                .isEqualTo(Map.of(
                        "FlowId", "1234567890123456",
                        "FlowName", "orders v2 ~*é+&/烟",
                        "Categories", "[\"SURVEY\",\"OTHER\"]",
                        "CustSpaceId", "cams-abc"));
        assertThat(RawRequest.capture("java-modifyflow-query.http").parameters())
                .containsAllEntriesOf(inBody);
        assertThat(RawRequest.capture("node-modifyflow-query.http").parameters())
                .containsAllEntriesOf(inBody);
    }
}
