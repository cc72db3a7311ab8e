package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cams.ScriptedServer.Said;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect is never followed: it would carry the signature, and the security token with it, to somebody else. */
class RedirectsTest {
    private static final FlowId FLOW = new FlowId("1001");
    private static final FlowEdit EDIT = new FlowEdit(FLOW, null, "Welcome v2", Categories.of("SIGN_UP"));
    private static final CamsCredentials PASSING = CamsCredentials.fixed("STS.testak", "testsecret", "tok/en+==");

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void the_other_address_hears_nothing(int status) throws IOException, InterruptedException {
        try (var thief = ScriptedServer.saying(200, "application/json", "{\"Code\":\"OK\"}");
                var server = ScriptedServer.answering(
                        request -> new Said(status, Map.of("Location", thief.address() + "/"), ""))) {
            var cams = Clients.of(server.address(), PASSING);

            var read = CamsContract.refusal(cams.getFlow(FLOW, null));
            var write = cams.modifyFlow(EDIT, null);

            assertThat(thief.asked()).isEmpty();
            assertThat(server.asked()).hasSize(2);
            assertThat(read.kind()).isEqualTo(CamsFailure.UNAVAILABLE);
            assertThat(read.httpStatus()).isEqualTo(status);
            assertThat(read.message()).contains("not followed");
            assertThat(write).isInstanceOf(Reply.Unknown.class);
        }
    }
}
