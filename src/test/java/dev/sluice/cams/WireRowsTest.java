package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cams.ScriptedServer.Said;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.sandbox.cams.CamsEmulator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What else was seen on the wire, beside the errors of {@link AnswersTest} and the silence of {@link LostCallsTest}.
 */
class WireRowsTest {
    private static final FlowId FLOW = new FlowId("1001");
    private static final FlowEdit EDIT = new FlowEdit(FLOW, null, "Welcome v2", Categories.of("SIGN_UP"));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_that_drips_beyond_the_limit_of_the_whole_call_is_given_up(boolean headIsThere) throws Exception {
        try (var server = DrippingServer.start(headIsThere)) {
            var cams = Clients.of(server.address());

            long asked = System.nanoTime();
            var write = cams.modifyFlow(EDIT, null);
            var read = CamsContract.refusal(cams.getFlow(FLOW, null));

            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            assertThat(write).isInstanceOf(Reply.Unknown.class);
            assertThat(read.kind()).isEqualTo(CamsFailure.UNAVAILABLE);
            assertThat(server.accepted()).as("sent once each").isEqualTo(2);
        }
    }

    @Test
    void the_usual_limit_of_the_whole_call_is_ten_seconds() {
        assertThat(Limits.USUAL.call()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, -16})
    void a_clock_that_is_off_by_16_minutes_is_refused_as_ours_to_mend(int minutes) throws InterruptedException {
        var skewed = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        try (var emulator = CamsEmulator.start(0, skewed)) {
            var cams = Clients.of(emulator.address().toString());

            var read = CamsContract.refusal(cams.getFlow(FLOW, null));
            var write = CamsContract.refusal(cams.modifyFlow(EDIT, null));

            assertThat(read.code()).isEqualTo("InvalidTimeStamp.Expired");
            assertThat(write.code()).isEqualTo("InvalidTimeStamp.Expired");
            assertThat(write.kind()).isEqualTo(CamsFailure.NOT_AUTHORISED);
            assertThat(emulator.flows().get(0).name()).isEqualTo("Welcome");
        }
    }

    @ParameterizedTest
    @CsvSource({"tok/en+==, OK", "other, InvalidSecurityToken.Malformed"})
    void a_passing_key_is_sent_with_its_token(String token, String code) throws InterruptedException {
        try (var emulator = CamsEmulator.start(0, InstantSource.system())) {
            var key = CamsCredentials.fixed("STS.testak", "testsecret", token);

            Clients.of(emulator.address().toString(), key).getFlow(FLOW, null);

            assertThat(emulator.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.code()).isEqualTo(code));
        }
    }

    @Test
    void numbers_where_texts_are_documented_are_texts() throws IOException, InterruptedException {
        var body = "{\"Code\":\"OK\",\"RequestId\":4711,\"Data\":{\"FlowId\":1001,\"FlowName\":2026,"
                + "\"Categories\":[\"SURVEY\"],\"Status\":\"DRAFT\",\"PreviewUrlExpires\":\"1767323045000\"}}";
        try (var server = ScriptedServer.saying(200, "application/json", body)) {
            var reply = Clients.of(server.address()).getFlow(FLOW, null);

            assertThat(CamsContract.done(reply).name()).isEqualTo("2026");
            assertThat(((Reply.Done<?>) reply).requestId()).isEqualTo("4711");
        }
    }

    @Test
    void a_number_for_a_code_is_a_refusal_with_that_code() throws IOException, InterruptedException {
        try (var server = ScriptedServer.saying(200, "application/json", "{\"Code\":13,\"Success\":false}")) {
            var refusal = CamsContract.refusal(Clients.of(server.address()).modifyFlow(EDIT, null));

            assertThat(refusal.code()).isEqualTo("13");
        }
    }

    @Test
    void line_breaks_in_ids_are_dropped() throws IOException, InterruptedException {
        var body = "{\"Code\":\"OK\",\"RequestId\":\"90E6\\n\",\"Data\":[{\"FlowId\":\"1001\\n\","
                + "\"FlowName\":\"Welcome\",\"Categories\":[\"SIGN_UP\"]}]}";
        try (var server = ScriptedServer.saying(200, "application/json", body)) {
            var reply = Clients.of(server.address()).listFlows(null);

            assertThat(CamsContract.done(reply))
                    .singleElement()
                    .satisfies(flow -> assertThat(flow.id()).isEqualTo(FLOW));
            assertThat(((Reply.Done<?>) reply).requestId()).isEqualTo("90E6");
        }
    }

    @ParameterizedTest
    @CsvSource({"400, System.LimitControl, THROTTLED", "503, ServiceUnavailable, UNAVAILABLE"})
    void turned_away_is_not_lost_it_may_be_sent_again_and_the_next_call_is_slower(
            int status, String code, CamsFailure kind) throws IOException, InterruptedException {
        var json = Map.of("Content-Type", "application/json");
        try (var server = ScriptedServer.answering(asked -> new Said(status, json, "{\"Code\":\"" + code + "\"}"))) {
            var refusal = CamsContract.refusal(Clients.of(server.address()).modifyFlow(EDIT, null));

            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.kind().safeToRepeat()).isTrue();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, true, 5", "9, false, 5"})
    void a_read_that_came_too_often_is_made_again_a_few_times(int refusals, boolean isDone, int calls)
            throws IOException, InterruptedException {
        var json = Map.of("Content-Type", "application/json");
        var left = new AtomicInteger(refusals);
        var listed = "{\"Code\":\"OK\",\"RequestId\":\"90E6\",\"Data\":[]}";
        try (var server = ScriptedServer.answering(asked -> left.getAndDecrement() > 0
                ? new Said(400, json, "{\"Code\":\"System.LimitControl\"}")
                : new Said(200, json, listed))) {
            var reply = Clients.of(server.address()).listFlows(null);

            assertThat(reply instanceof Reply.Done<?>).isEqualTo(isDone);
            assertThat(server.asked()).hasSize(calls);
        }
    }
}
