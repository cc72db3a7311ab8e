package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the app is told of the world around it, and only when its manifest asks for it. */
final class WorldEventsTest {
    private static final String MANIFEST = "{\"settings\":{\"event_subscriptions\":{\"bot_events\":"
            + "[\"message.channels\",\"message.im\",\"app_home_opened\",\"user_change\","
            + "\"subteam_members_changed\",\"subteam_updated\",\"reaction_added\",\"reaction_removed\"]}},\"oauth_config\":{\"scopes\":{\"bot\":["
            + "\"chat:write\",\"channels:history\"]}}}";

    private final Workspace workspace =
            Workspace.start(0, InstantSource.system(), Json.parse(MANIFEST).orElseThrow());
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private final AppCaller app = AppCaller.of(workspace);
    private final List<JsonNode> early = new ArrayList<>();
    private AppSocket socket;

    @BeforeEach
    void connect() {
        socket = AppSocket.connect(workspace);
    }

    @AfterEach
    void stop() {
        workspace.close();
    }

    @Test
    void a_reply_in_a_thread_comes_with_its_thread() {
        String ts = post();
        people.reply("U0APPROV1", "C01SUPPORT", ts, "looks good");

        JsonNode reply = event("reply");
        assertThat(reply.path("text").asText()).isEqualTo("looks good");
        assertThat(reply.path("thread_ts").asText()).isEqualTo(ts);
        assertThat(reply.path("channel_type").asText()).isEqualTo("channel");
    }

    @Test
    void an_edit_tells_what_it_was_and_what_it_is() {
        people.type("U0EDITOR1", "C01SUPPORT", "frist");
        String ts = event("message").path("ts").asText();

        people.edit("U0EDITOR1", "C01SUPPORT", ts, "first");

        JsonNode event = event("message_changed");
        assertThat(event.at("/message/text").asText()).isEqualTo("first");
        assertThat(event.at("/message/edited/user").asText()).isEqualTo("U0EDITOR1");
        assertThat(event.at("/previous_message/text").asText()).isEqualTo("frist");
        assertThatThrownBy(() -> people.edit("U0ADMIN01", "C01SUPPORT", ts, "mine"))
                .hasMessageContaining("cannot");
    }

    @Test
    void an_administrator_deletes_a_message_of_the_app() {
        String ts = post();
        assertThat(event("message").path("bot_id").asText()).isEqualTo("BSLUICE");

        people.delete("U0ADMIN01", "C01SUPPORT", ts);

        JsonNode event = event("message_deleted");
        assertThat(event.path("deleted_ts").asText()).isEqualTo(ts);
        assertThat(app.call("chat.update", "{'channel':'C01SUPPORT','ts':'" + ts + "','text':'x'}")
                        .path("error")
                        .asText())
                .isEqualTo("message_not_found");
    }

    @Test
    void somebody_leaves_and_comes_back() {
        people.control("people", "{\"id\":\"U0APPROV1\",\"deleted\":true}");

        assertThat(event("user_change").at("/user/deleted").asBoolean()).isTrue();
        assertThatThrownBy(() -> people.type("U0APPROV1", "C01SUPPORT", "still here"))
                .hasMessageContaining("cannot use this workspace");

        assertThat(people.state("U0ADMIN01").path("people").toString())
                .contains("\"real_name\":\"Bob Chen\",\"deleted\":true");
        people.control("people", "{\"id\":\"U0APPROV1\",\"deleted\":false}");
        people.type("U0APPROV1", "C01SUPPORT", "back");
        assertThat(event("user_change").at("/user/deleted").asBoolean()).isFalse();
    }

    @Test
    void somebody_joins_and_leaves_a_user_group() {
        people.control("people", "{\"id\":\"U0NORIGHT\",\"groups\":[\"S0APPROVE\"]}");

        JsonNode turnover = event("subteam_members_changed");
        assertThat(turnover.at("/added_users/0").asText()).isEqualTo("U0NORIGHT");
        assertThat(event("subteam_updated").at("/subteam/users").toString())
                .isEqualTo("[\"U0APPROV1\",\"U0APPROV2\",\"U0NORIGHT\"]");
    }

    @Test
    void opening_the_home_is_told_with_what_is_on_it() {
        app.call("views.publish", "{'user_id':'U0EDITOR1','view':{'type':'home','blocks':[{'type':'divider'}]}}");

        people.openHome("U0EDITOR1");

        JsonNode event = event("app_home_opened");
        assertThat(event.path("tab").asText()).isEqualTo("home");
        assertThat(event.at("/view/type").asText()).isEqualTo("home");
    }

    @Test
    void a_channel_can_be_closed_to_the_app() {
        people.control("channel", "{\"id\":\"C01SUPPORT\",\"remove\":[\"UBOT\"]}");
        assertThat(refusal()).isEqualTo("not_in_channel");

        people.control("channel", "{\"id\":\"C01SUPPORT\",\"archived\":true,\"add\":[\"UBOT\"]}");
        assertThat(refusal()).isEqualTo("is_archived");

        people.control("channel", "{\"id\":\"C01SUPPORT\",\"archived\":false}");
        assertThat(refusal()).isEmpty();
    }

    @Test
    void a_message_can_be_tampered_with() {
        String ts = post();

        people.control(
                "message", "{\"channel\":\"C01SUPPORT\",\"ts\":\"" + ts + "\",\"text\":\"forged\",\"metadata\":null}");

        JsonNode read = app.call("conversations.history", "{'channel':'C01SUPPORT','limit':1}");
        assertThat(read.at("/messages/0/text").asText()).isEqualTo("forged");
        assertThat(event("message_changed").at("/previous_message/text").asText())
                .isEqualTo("card");
    }

    @Test
    void people_put_an_emoji_on_a_message_and_take_it_off() {
        String ts = post();
        people.react("U0APPROV1", "C01SUPPORT", ts, "thumbsup");
        people.react("U0APPROV2", "C01SUPPORT", ts, "thumbsup");

        JsonNode event = event("reaction_added");
        assertThat(event.at("/item/ts").asText()).isEqualTo(ts);
        assertThat(event.path("item_user").asText()).isEqualTo("UBOT");
        assertThat(reactions().toString())
                .isEqualTo("[{\"name\":\"thumbsup\",\"users\":[\"U0APPROV1\",\"U0APPROV2\"],\"count\":2}]");
        people.react("U0APPROV1", "C01SUPPORT", ts, "thumbsup");
        assertThat(event("reaction_removed").path("user").asText()).isEqualTo("U0APPROV1");
        people.react("U0APPROV2", "C01SUPPORT", ts, "thumbsup");
        assertThat(reactions().isMissingNode()).isTrue();
        people.react("U0EDITOR1", "C01QUIET", quiet(), "eyes");
        assertThatThrownBy(() -> people.react("U0EDITOR1", "C01SUPPORT", ts, "no such"))
                .hasMessageContaining("cannot be put there");
    }

    private JsonNode reactions() {
        return app.call("conversations.history", "{'channel':'C01SUPPORT','limit':1}")
                .at("/messages/0/reactions");
    }

    private String quiet() {
        return people.state("U0EDITOR1").at("/messages/C01QUIET/0/ts").asText();
    }

    private String refusal() {
        return app.call("chat.postMessage", "{'channel':'C01SUPPORT','text':'x'}")
                .path("error")
                .asText();
    }

    private String post() {
        return app.call("chat.postMessage", "{'channel':'C01SUPPORT','text':'card'}")
                .path("ts")
                .asText();
    }

    /** The next event of this kind, for two that happen at once may come in any order. */
    private JsonNode event(String kind) {
        for (JsonNode event : early) {
            if (kindOf(event).equals(kind)) {
                early.remove(event);
                return event;
            }
        }
        early.add(socket.nextEnvelope().path("payload").path("event"));
        return event(kind);
    }

    private static String kindOf(JsonNode event) {
        return event.path("subtype")
                .asText(event.has("thread_ts") ? "reply" : event.path("type").asText());
    }
}
