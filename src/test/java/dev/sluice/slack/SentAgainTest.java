package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Workspace;
import dev.sluice.sandbox.workspace.state.SlackFault;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What breaks off is sent again, but no message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SentAgainTest {
    private static final String C = "C01OPS";

    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final MethodsClient client = ScriptedSlack.client(workspace.apiUrl(), workspace.botToken());

    @AfterAll
    void stop() {
        workspace.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED", "ANSWER_LOST"})
    void question_is_asked_again(SlackFault.Kind kind) throws IOException, SlackApiException {
        workspace.faults().add(SlackFault.of("users.info", kind));

        assertThat(client.usersInfo(r -> r.user("U0EDITOR1")).isOk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DROPPED, 0", "ANSWER_LOST, 1"})
    void message_is_not_posted_again(SlackFault.Kind kind, int there) {
        workspace.faults().add(SlackFault.of("chat.postMessage", kind));

        assertThatIOException()
                .isThrownBy(() -> client.chatPostMessage(r -> r.channel(C).text(kind.word())));

        assertThat(new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port()))
                        .state("U0EDITOR1")
                        .path("messages")
                        .path(C)
                        .findValuesAsText("text"))
                .filteredOn(kind.word()::equals)
                .hasSize(there);
    }

    @Test
    void nobody_who_listens_is_a_failure() {
        assertThatIOException()
                .isThrownBy(() -> ScriptedSlack.client("http://127.0.0.1:9/api/", "xoxb-no")
                        .authTest(r -> r));
    }
}
