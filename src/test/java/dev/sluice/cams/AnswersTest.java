package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each answer that was ever seen from CAMS or something in front of it, and what it means for a read and a write. */
class AnswersTest {
    private static final FlowId FLOW = new FlowId("1001");
    private static final FlowEdit EDIT = new FlowEdit(FLOW, null, "Welcome v2", Categories.of("SIGN_UP"));
    private static final String UNREADABLE = "UNAVAILABLE Sluice.NoReadableAnswer";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"Code":"Unknown.ResourceOwnerId","Message":"m","RequestId":"R1"} | REJECTED Unknown.ResourceOwnerId R1
            400 | {"Code":"Ram.PermissionDeny","Message":"m","RequestId":"R1"}      | NOT_AUTHORISED Ram.PermissionDeny R1
            400 | {"Code":"Product.Unsubscript","Message":"m","RequestId":"R1"}     | NOT_AUTHORISED Product.Unsubscript R1
            400 | {"Code":"System.LimitControl","Message":"m","RequestId":"R1"}     | THROTTLED System.LimitControl R1
            400 | {"Code":"Throttling.User","Message":"m","RequestId":"R1"}         | THROTTLED Throttling.User R1
            429 | {"Code":"Something.New","Message":"m","RequestId":"R3"}           | THROTTLED Something.New R3
            403 | {"Code":"NoPermission","Message":"m","RequestId":"R2"}            | NOT_AUTHORISED NoPermission R2
            400 | {"Code":"InvalidTimeStamp.Expired","RequestId":"R"}               | NOT_AUTHORISED InvalidTimeStamp.Expired R
            503 | {"Code":"ServiceUnavailable","Message":"x","RequestId":"R4"}      | UNAVAILABLE ServiceUnavailable R4
            400 | {"code":"lower","message":"m","requestId":"R"}                    | REJECTED lower R
            400 | {"error":"x"}                                                     | REJECTED Sluice.NoCode
            200 | {"Code":"FLOW.X","Message":"failure in 200","RequestId":" R5\\n"} | REJECTED FLOW.X R5
            """)
    void a_clear_no_is_a_refusal_for_both(int status, String body, String refusal)
            throws IOException, InterruptedException {
        try (var server = ScriptedServer.saying(status, "application/json;charset=utf-8", body)) {
            var cams = Clients.of(server.address());

            assertThat(kindCodeId(cams.getFlow(FLOW, null))).isEqualTo(refusal);
            assertThat(kindCodeId(cams.modifyFlow(EDIT, null))).isEqualTo(refusal);
            assertThat(server.asked())
                    .as("one write; a read that came too often is made again")
                    .hasSize(refusal.startsWith("THROTTLED") ? 1 + 5 : 2);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            502 | text/html               | <html>bad gateway</html>
            200 | text/html               | <html>captive portal</html>
            503 | text/html               | <html>away</html>
            500 | application/json        | ''
            200 | application/json        | ''
            200 | application/json        | [1, 2]
            200 | application/json        | {"Code": "OK", "Data": {"Flow
            200 | application/json        | {"RequestId": "R1"}
            200 | application/json        | null
            400 | text/xml;charset=utf-8  | <Error><Code>X</Code></Error>
            """)
    void what_nobody_can_read_is_a_refusal_for_a_read_and_a_doubt_for_a_write(int status, String type, String body)
            throws IOException, InterruptedException {
        try (var server = ScriptedServer.saying(status, type, body)) {
            var cams = Clients.of(server.address());

            var read = cams.getFlow(FLOW, null);
            assertThat(kindCodeId(read)).isEqualTo(UNREADABLE);
            assertThat(CamsContract.refusal(read).httpStatus()).isEqualTo(status);
            assertThat(cams.modifyFlow(EDIT, null))
                    .isInstanceOfSatisfying(
                            Reply.Unknown.class,
                            unknown -> assertThat(unknown.why()).doesNotContain("<"));
        }
    }

    @Test
    void a_server_error_leaves_a_write_in_doubt_and_names_its_request() throws IOException, InterruptedException {
        var body = "{\"Code\":\"InternalError\",\"Message\":\"m\",\"RequestId\":\"R6\"}";
        try (var server = ScriptedServer.saying(500, "application/json", body)) {
            var cams = Clients.of(server.address());

            assertThat(kindCodeId(cams.getFlow(FLOW, null))).isEqualTo("UNAVAILABLE InternalError R6");
            assertThat(cams.modifyFlow(EDIT, null))
                    .isEqualTo(new Reply.Unknown<>("CAMS answered HTTP 500 `InternalError`, request R6"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "{\\"AuthAction\\":\\"cams:ModifyFlow\\"}" | {"AuthAction":"cams:ModifyFlow"}
            {"AuthAction":"cams:ModifyFlow"}           | {"AuthAction":"cams:ModifyFlow"}
            "None"                                     |
            {}                                         |
            null                                       |
            """)
    void the_detail_of_a_denial_is_kept_whatever_its_type(String detail, String text)
            throws IOException, InterruptedException {
        var body = "{\"Code\":\"NoPermission\",\"AccessDeniedDetail\":" + detail + "}";
        try (var server = ScriptedServer.saying(403, "application/json", body)) {
            var refusal = CamsContract.refusal(Clients.of(server.address()).getFlow(FLOW, null));

            assertThat(refusal.accessDetail()).isEqualTo(text);
        }
    }

    private static String kindCodeId(Reply<?> reply) {
        var refusal = CamsContract.refusal(reply);
        return refusal.kind() + " " + refusal.code() + (refusal.requestId() == null ? "" : " " + refusal.requestId());
    }
}
