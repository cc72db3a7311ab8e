package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SocketModeTest {
    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private final List<AppSocket> sockets = new ArrayList<>();

    @AfterEach
    void stop() {
        sockets.forEach(AppSocket::close);
        workspace.close();
    }

    @Test
    void a_connection_begins_with_hello() {
        JsonNode hello = connect().next();

        assertThat(hello.path("type").asText()).isEqualTo("hello");
        assertThat(hello.path("num_connections").asInt()).isEqualTo(1);
        assertThat(hello.path("connection_info").path("app_id").asText()).isEqualTo("A0SLUICE");
    }

    @Test
    void a_ticket_is_good_for_one_connection() {
        String address = AppSocket.newAddress(workspace);

        assertThat(AppSocket.connectsTo(address)).isTrue();

        assertThat(AppSocket.connectsTo(address)).isFalse();
        assertThat(AppSocket.connectsTo(address.replaceAll("ticket=[0-9a-f]+", "ticket=00")))
                .isFalse();
    }

    @Test
    void a_command_arrives_as_slack_sends_it() {
        AppSocket socket = connect();

        people.type("U0EDITOR2", "C01QUIET", "/flow  edit   “1001”");

        JsonNode envelope = socket.nextEnvelope();
        JsonNode payload = envelope.path("payload");
        assertThat(envelope.path("type").asText()).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(payload.path("command").asText()).isEqualTo("/flow");
        assertThat(payload.path("text").asText()).isEqualTo("edit   “1001”");
        assertThat(payload.path("user_id").asText()).isEqualTo("U0EDITOR2");
        assertThat(payload.path("channel_name").asText()).isEqualTo("quiet");
        assertThat(payload.path("response_url").asText()).startsWith("http://127.0.0.1:");
    }

    @Test
    void payloads_go_to_one_connection_each() {
        AppSocket one = connect();
        AppSocket other = connect();

        for (int i = 0; i < 4; i++) {
            people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        }

        assertThat(one.waiting()).isEqualTo(2);
        assertThat(other.waiting()).isEqualTo(2);
    }

    @Test
    void the_answer_in_an_acknowledgement_is_private_unless_it_says_otherwise() {
        AppSocket socket = connect();

        socket.answering(payload -> Optional.of(Json.object().put("text", "just for you")));
        people.type("U0NORIGHT", "C01SUPPORT", "/flow");
        socket.answering(
                payload -> Optional.of(Json.object().put("text", "for all").put("response_type", "in_channel")));
        people.type("U0NORIGHT", "C01SUPPORT", "/flow list");

        assertThat(texts("U0NORIGHT")).contains("just for you", "/flow list", "for all");
        assertThat(texts("U0EDITOR1")).contains("/flow list", "for all").doesNotContain("just for you");
    }

    @Test
    void without_an_app_a_command_fails_at_once() {
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");

        assertThat(notice("U0EDITOR1")).isEqualTo("/flow failed because the app did not respond");
        assertThat(notice("U0APPROV1")).isEmpty();
    }

    @Test
    void without_an_acknowledgement_a_command_fails_after_three_seconds() {
        connect().answering(payload -> Optional.empty());
        long begun = System.nanoTime();

        people.type("U0EDITOR1", "C01SUPPORT", "/flow");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
        assertThat(notice("U0EDITOR1")).isEqualTo("/flow failed because the app did not respond");
        assertThat(workspace.traffic().get(workspace.traffic().size() - 1).outcome())
                .isEqualTo("late");
    }

    @Test
    void a_disconnect_gives_its_reason_and_a_new_connection_takes_over() {
        AppSocket old = connect();
        old.next();

        workspace.disconnect("refresh_requested");

        JsonNode word = old.next();
        assertThat(word.path("type").asText()).isEqualTo("disconnect");
        assertThat(word.path("reason").asText()).isEqualTo("refresh_requested");
        await().atMost(Duration.ofSeconds(5)).until(() -> workspace.connections() == 0);
        AppSocket fresh = connect();
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        assertThat(fresh.nextEnvelope().path("payload").path("command").asText())
                .isEqualTo("/flow");
    }

    @Test
    void the_eleventh_connection_is_one_too_many() {
        for (int i = 0; i < 10; i++) {
            connect();
        }

        assertThat(connect().next().path("reason").asText()).isEqualTo("too_many_websockets");
    }

    private AppSocket connect() {
        int before = workspace.connections();
        AppSocket socket = AppSocket.connect(workspace);
        sockets.add(socket);
        await().atMost(Duration.ofSeconds(5)).until(() -> before == 10 || workspace.connections() > before);
        return socket;
    }

    private String notice(String person) {
        return people.state(person).path("notice").path("text").asText();
    }

    private List<String> texts(String person) {
        return people.state(person).path("messages").path("C01SUPPORT").findValuesAsText("text");
    }
}
