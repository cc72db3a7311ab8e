package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.Fault;
import dev.sluice.sandbox.cams.Fault.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that get no answer: what never left is refused, what may have been carried out is a doubt. */
class LostCallsTest {
    private static final FlowId FLOW = new FlowId("1001");
    private static final FlowEdit EDIT = new FlowEdit(FLOW, null, "Welcome v2", Categories.of("SIGN_UP"));

    private final CamsEmulator emulator = CamsEmulator.start(0, InstantSource.system());
    private final CamsClient cams = Clients.of(emulator.address().toString());

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DROP_BEFORE", "DROP_AFTER", "HTML", "EMPTY"})
    void a_write_without_an_answer_is_a_doubt_and_is_not_sent_again(Kind kind) throws InterruptedException {
        emulator.play(Fault.of("ModifyFlow", kind));

        assertThat(cams.modifyFlow(EDIT, null)).isInstanceOf(Reply.Unknown.class);
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void a_read_whose_connection_breaks_is_refused_as_unavailable() throws InterruptedException {
        emulator.play(Fault.of("GetFlow", Kind.DROP_AFTER));

        var refusal = CamsContract.refusal(cams.getFlow(FLOW, null));
        assertThat(refusal.kind()).isEqualTo(CamsFailure.UNAVAILABLE);
        assertThat(refusal.code()).isEqualTo("Sluice.NoAnswer");
        assertThat(refusal.message()).isEqualTo("the connection broke before an answer came");
    }

    @Test
    void an_answer_that_takes_too_long_is_a_doubt_although_the_flow_was_changed() throws InterruptedException {
        emulator.play(Fault.delay("ModifyFlow", Duration.ofSeconds(30)));

        long asked = System.nanoTime();
        assertThat(cams.modifyFlow(EDIT, null)).isInstanceOf(Reply.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
        assertThat(CamsContract.done(cams.getFlow(FLOW, null)).name()).isEqualTo("Welcome v2");
    }

    @Test
    void a_refused_connection_is_a_refusal_even_for_a_write() throws IOException, InterruptedException {
        int deserted;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            deserted = socket.getLocalPort();
        }

        var refusal =
                CamsContract.refusal(Clients.of("http://127.0.0.1:" + deserted).modifyFlow(EDIT, null));

        assertThat(refusal.kind()).isEqualTo(CamsFailure.UNAVAILABLE);
        assertThat(refusal.code()).isEqualTo("Sluice.Unreachable");
        assertThat(refusal.httpStatus()).isZero();
    }

    @Test
    void a_server_that_does_not_speak_TLS_never_gets_the_request() throws InterruptedException {
        var overTls = Clients.of("127.0.0.1:" + emulator.port());

        var refusal = CamsContract.refusal(overTls.modifyFlow(EDIT, null));

        assertThat(refusal.code()).isEqualTo("Sluice.Unreachable");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void without_a_key_nothing_is_sent() throws InterruptedException {
        var keyless = Clients.of(emulator.address().toString(), CamsCredentials.ofProfile("main", "other"));

        var refusal = CamsContract.refusal(keyless.modifyFlow(EDIT, null));

        assertThat(refusal.kind()).isEqualTo(CamsFailure.NOT_AUTHORISED);
        assertThat(refusal.code()).isEqualTo("Sluice.NoCredential");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void an_interrupted_thread_sends_nothing() {
        Thread.currentThread().interrupt();

        assertThat(catchThrowable(() -> cams.modifyFlow(EDIT, null))).isInstanceOf(InterruptedException.class);
        assertThat(emulator.calls()).isEmpty();
    }
}
