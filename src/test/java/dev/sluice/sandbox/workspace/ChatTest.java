package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChatTest {
    private static final String SECTION = "[{'type':'section','text':{'type':'mrkdwn','text':'old'}}]";

    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final AppCaller app = AppCaller.of(workspace);
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));

    @AfterEach
    void stop() {
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'channel':'C01QUIET','text':'hi'}|not_in_channel",
                "{'channel':'C0NOWHERE','text':'hi'}|channel_not_found",
                "{'channel':'U0NOBODY1','text':'hi'}|channel_not_found",
                "{'channel':'U0GONE001','text':'hi'}|channel_not_found",
                "{'channel':'C01SUPPORT'}|no_text",
                "{'channel':'C01SUPPORT','text':'  ','blocks':'[]'}|no_text",
                "{'text':'hi'}|invalid_arguments",
                "{'channel':'C01SUPPORT','text':'hi','thread_ts':'1.000001'}|thread_not_found",
                "{'channel':'C01SUPPORT','blocks':'no json'}|invalid_blocks_format",
                "{'channel':'C01SUPPORT','blocks':{'type':'divider'}}|invalid_blocks_format",
                "{'channel':'C01SUPPORT','text':'hi','metadata':{'event_type':'x'}}|invalid_metadata_schema",
                "{'channel':'C01SUPPORT','text':'hi','metadata':'none'}|invalid_metadata_format"
            })
    void a_message_is_refused_in_slacks_words(String arguments, String word) {
        assertThat(app.call("chat.postMessage", arguments).path("error").asText())
                .isEqualTo(word);
    }

    @Test
    void an_archived_channel_takes_no_message() {
        workspace.channels().archive("C01OPS");

        assertThat(app.call("chat.postMessage", "{'channel':'C01OPS','text':'hi'}")
                        .path("error")
                        .asText())
                .isEqualTo("is_archived");
    }

    @Test
    void a_message_to_a_person_opens_the_direct_messages_with_them() {
        JsonNode answer = app.call("chat.postMessage", "{'channel':'U0EDITOR1','text':'only you'}");

        assertThat(answer.path("channel").asText()).isEqualTo("D0EDITOR1");
        assertThat(texts("U0EDITOR1", "D0EDITOR1")).containsExactly("only you");
        assertThat(people.state("U0APPROV1").path("messages").has("D0EDITOR1")).isFalse();
    }

    @Test
    void text_alone_takes_the_blocks_away_and_marks_the_message_as_edited() {
        String ts = post("'text':'old','blocks':" + SECTION);

        JsonNode message = update(ts, "'text':'new'").path("message");

        assertThat(message.has("blocks")).isFalse();
        assertThat(message.has("edited")).isTrue();
    }

    @Test
    void new_blocks_do_not_mark_the_message_as_edited() {
        String ts = post("'text':'old','blocks':" + SECTION);

        JsonNode message =
                update(ts, "'text':'new','blocks':[{'type':'divider'}]").path("message");

        assertThat(message.path("blocks").get(0).path("type").asText()).isEqualTo("divider");
        assertThat(message.has("edited")).isFalse();
    }

    @Test
    void metadata_stays_only_when_an_update_sends_it_again() {
        String metadata = "'metadata':{'event_type':'change','event_payload':{'id':'41'}}";
        String ts = post("'text':'old'," + metadata);

        update(ts, "'text':'new'," + metadata);
        assertThat(history(true)
                        .path("metadata")
                        .path("event_payload")
                        .path("id")
                        .asText())
                .isEqualTo("41");
        assertThat(history(false).has("metadata")).isFalse();

        update(ts, "'text':'newer'");
        assertThat(history(true).has("metadata")).isFalse();
    }

    @Test
    void only_the_apps_own_messages_can_be_changed() {
        people.type("U0EDITOR1", "C01SUPPORT", "mine");
        String ts = app.call("conversations.history", "{'channel':'C01SUPPORT','limit':'1'}")
                .path("messages")
                .get(0)
                .path("ts")
                .asText();

        assertThat(update(ts, "'text':'yours'").path("error").asText()).isEqualTo("cant_update_message");
        assertThat(call("chat.delete", ts, "").path("error").asText()).isEqualTo("cant_delete_message");
    }

    @Test
    void a_deleted_message_is_not_found() {
        String ts = post("'text':'soon gone'");

        assertThat(call("chat.delete", ts, "").path("ok").asBoolean()).isTrue();

        assertThat(update(ts, "'text':'new'").path("error").asText()).isEqualTo("message_not_found");
    }

    @Test
    void an_update_of_more_than_four_thousand_characters_is_too_long() {
        String ts = post("'text':'short'");

        assertThat(update(ts, "'text':'" + "x".repeat(4_001) + "'")
                        .path("error")
                        .asText())
                .isEqualTo("msg_too_long");
    }

    @Test
    void an_ephemeral_message_is_seen_by_one_person_until_they_reload() {
        String ts = app.call("chat.postEphemeral", "{'channel':'C01SUPPORT','user':'U0NORIGHT','text':'not for you'}")
                .path("message_ts")
                .asText();

        assertThat(texts("U0NORIGHT", "C01SUPPORT")).contains("not for you");
        assertThat(texts("U0EDITOR1", "C01SUPPORT")).doesNotContain("not for you");
        assertThat(history(true).path("text").asText()).isNotEqualTo("not for you");
        assertThat(update(ts, "'text':'new'").path("error").asText()).isEqualTo("message_not_found");

        people.reload("U0NORIGHT");
        assertThat(texts("U0NORIGHT", "C01SUPPORT")).doesNotContain("not for you");
    }

    @Test
    void a_reply_stands_in_its_thread_and_has_its_own_link() {
        String top = post("'text':'card'");
        String reply = post("'text':'done','thread_ts':'" + top + "'");

        JsonNode thread = app.call("conversations.replies", "{'channel':'C01SUPPORT','ts':'" + top + "'}");
        JsonNode link = app.call("chat.getPermalink", "{'channel':'C01SUPPORT','message_ts':'" + reply + "'}");

        assertThat(thread.path("messages")).hasSize(2);
        assertThat(thread.path("messages").get(0).path("reply_count").asInt()).isEqualTo(1);
        assertThat(history(false).path("ts").asText()).isEqualTo(top);
        assertThat(link.path("permalink").asText()).endsWith("?thread_ts=" + top + "&cid=C01SUPPORT");
    }

    @Test
    void a_reaction_is_added_once_and_taken_off() {
        String arguments = "{'channel':'C01SUPPORT','name':'eyes','timestamp':'" + post("'text':'look'") + "'}";

        assertThat(app.call("reactions.add", arguments).path("ok").asBoolean()).isTrue();

        assertThat(app.call("reactions.add", arguments).path("error").asText()).isEqualTo("already_reacted");
        assertThat(history(false).path("reactions").get(0).path("count").asInt())
                .isEqualTo(1);
        assertThat(app.call("reactions.remove", arguments).path("ok").asBoolean())
                .isTrue();
        assertThat(app.call("reactions.remove", arguments).path("error").asText())
                .isEqualTo("no_reaction");
        assertThat(app.call("reactions.add", arguments.replace("eyes", "No Emoji"))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_name");
        assertThat(app.call("reactions.add", "{'channel':'C01SUPPORT','name':'eyes','timestamp':'1.0'}")
                        .path("error")
                        .asText())
                .isEqualTo("message_not_found");
    }

    @Test
    void a_form_carries_the_same_arguments_as_json() {
        var arguments = Json.object().put("channel", "#support").put("text", "Größe & 小雨 {ok}");
        arguments.putArray("blocks").addObject().put("type", "divider");

        JsonNode answer = app.callWithForm("chat.postMessage", arguments);

        assertThat(answer.path("message").path("text").asText()).isEqualTo("Größe & 小雨 {ok}");
        assertThat(answer.path("message").path("blocks")).hasSize(1);
    }

    private String post(String fields) {
        return app.call("chat.postMessage", "{'channel':'C01SUPPORT'," + fields + "}")
                .path("ts")
                .asText();
    }

    private JsonNode update(String ts, String fields) {
        return call("chat.update", ts, "," + fields);
    }

    private JsonNode call(String method, String ts, String fields) {
        return app.call(method, "{'channel':'C01SUPPORT','ts':'" + ts + "'" + fields + "}");
    }

    private JsonNode history(boolean withMetadata) {
        return app.call(
                        "conversations.history",
                        "{'channel':'C01SUPPORT','limit':'1','include_all_metadata':" + withMetadata + "}")
                .path("messages")
                .get(0);
    }

    private List<String> texts(String person, String channel) {
        return people.state(person).path("messages").path(channel).findValuesAsText("text");
    }
}
