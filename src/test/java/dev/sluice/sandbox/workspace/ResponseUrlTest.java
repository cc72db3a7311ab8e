package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ResponseUrlTest {
    private static final String CARD =
            "[{'type':'actions','block_id':'b','elements':[{'type':'button','action_id':'approve',"
                    + "'text':{'type':'plain_text','text':'Approve'},'value':'41'}]}]";

    private final MovedClock clock = new MovedClock();
    private final Workspace workspace = Workspace.start(0, clock);
    private final AppCaller app = AppCaller.of(workspace);
    private final AppSocket socket = AppSocket.connect(workspace);
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));

    @AfterEach
    void stop() {
        socket.close();
        workspace.close();
    }

    @Test
    void it_is_good_for_five_uses() {
        String url = afterCommand();

        for (int i = 1; i <= 5; i++) {
            assertThat(app.post(url, "{'text':'answer'}").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> sixth = app.post(url, "{'text':'answer'}");
        assertThat(sixth.statusCode()).isEqualTo(404);
        assertThat(sixth.body()).contains("used_url");
    }

    @Test
    void it_is_good_for_thirty_minutes() {
        String url = afterCommand();
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));

        assertThat(app.post(url, "{'text':'answer'}").body()).contains("expired_url");
    }

    @Test
    void an_answer_is_private_unless_it_says_otherwise() {
        String url = afterCommand();

        app.post(url, "{'text':'private'}");
        app.post(url, "{'text':'public','response_type':'in_channel'}");

        assertThat(texts("U0EDITOR1")).contains("private", "public");
        assertThat(texts("U0APPROV1")).contains("public").doesNotContain("private");
    }

    @Test
    void a_press_comes_with_everything_an_app_needs_to_know() {
        String ts = card();

        people.click("U0APPROV1", Where.message("C01SUPPORT", ts), "b", "approve");

        JsonNode payload = socket.nextEnvelope().path("payload");
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.at("/user/id").asText()).isEqualTo("U0APPROV1");
        assertThat(payload.at("/container/message_ts").asText()).isEqualTo(ts);
        assertThat(payload.at("/message/metadata/event_type").asText()).isEqualTo("change");
        assertThat(payload.at("/actions/0/action_id").asText()).isEqualTo("approve");
        assertThat(payload.at("/actions/0/value").asText()).isEqualTo("41");
    }

    @Test
    void after_a_press_the_message_can_be_replaced_and_deleted() {
        String ts = card();
        people.click("U0APPROV1", Where.message("C01SUPPORT", ts), "b", "approve");
        String url = socket.nextEnvelope().at("/payload/response_url").asText();

        app.post(url, "{'text':'approved','replace_original':true}");
        JsonNode replaced = last();
        app.post(url, "{'delete_original':true}");

        assertThat(replaced.path("text").asText()).isEqualTo("approved");
        assertThat(replaced.has("blocks")).isFalse();
        assertThat(texts("U0APPROV1")).doesNotContain("approved");
    }

    @Test
    void a_button_that_is_gone_cannot_be_pressed() {
        String ts = card();
        app.call("chat.update", "{'channel':'C01SUPPORT','ts':'" + ts + "','text':'decided'}");

        assertThat(refusal(() -> people.click("U0APPROV1", Where.message("C01SUPPORT", ts), "b", "approve")))
                .isEqualTo("what you pressed is not there any more");
    }

    @Test
    void somebody_whose_screen_is_behind_presses_it_all_the_same() {
        String ts = card();
        app.call("chat.update", "{'channel':'C01SUPPORT','ts':'" + ts + "','text':'decided'}");

        people.clickLate("U0APPROV1", Where.message("C01SUPPORT", ts), "b", "approve");

        JsonNode payload = socket.nextEnvelope().path("payload");
        assertThat(payload.at("/actions/0/value").asText()).isEqualTo("41");
        assertThat(payload.at("/message/text").asText()).isEqualTo("decided");
    }

    private static String refusal(Runnable attempt) {
        try {
            attempt.run();
            return "";
        } catch (CannotDo refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private String afterCommand() {
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        return socket.nextEnvelope().at("/payload/response_url").asText();
    }

    private String card() {
        return app.call(
                        "chat.postMessage",
                        "{'channel':'C01SUPPORT','text':'Approval 41','blocks':" + CARD
                                + ",'metadata':{'event_type':'change','event_payload':{}}}")
                .path("ts")
                .asText();
    }

    private JsonNode last() {
        JsonNode messages = people.state("U0APPROV1").path("messages").path("C01SUPPORT");
        return messages.get(messages.size() - 1);
    }

    private List<String> texts(String person) {
        return people.state(person).path("messages").path("C01SUPPORT").findValuesAsText("text");
    }
}
