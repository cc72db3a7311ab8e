package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays at hand in a channel, and who is there to see it: pins, bookmarks, presence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChannelKeepingTest {
    private static final String MANIFEST = "{\"oauth_config\":{\"scopes\":{\"bot\":[\"chat:write\",\"users:read\","
            + "\"pins:read\",\"pins:write\",\"bookmarks:read\",\"bookmarks:write\",\"dnd:read\"]}}}";

    private final Workspace workspace =
            Workspace.start(0, InstantSource.system(), Json.parse(MANIFEST).orElseThrow());
    private final AppCaller app = AppCaller.of(workspace);
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));

    @AfterAll
    void stop() {
        workspace.close();
    }

    @Test
    void a_pinned_message_is_listed_until_it_is_taken_down() {
        String ts = app.call("chat.postMessage", "{'channel':'C01OPS','text':'keep me'}")
                .path("ts")
                .asText();
        String message = "{'channel':'C01OPS','timestamp':'" + ts + "'}";

        assertThat(error("pins.remove", message)).isEqualTo("no_pin");
        assertThat(error("pins.add", message)).isEmpty();
        assertThat(error("pins.add", message)).isEqualTo("already_pinned");
        JsonNode item = app.call("pins.list", "{'channel':'C01OPS'}").at("/items/0");
        assertThat(item.at("/message/text").asText()).isEqualTo("keep me");
        assertThat(item.at("/message/pinned_to/0").asText()).isEqualTo("C01OPS");
        assertThat(item.at("/message/permalink").asText()).endsWith("/p" + ts.replace(".", ""));
        assertThat(item.path("created_by").asText()).isEqualTo("UBOT");
        assertThat(error("pins.remove", message)).isEmpty();
        assertThat(app.call("pins.list", "{'channel':'C01OPS'}").path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pins.add|{'channel':'C01OPS','timestamp':'1.0'}|message_not_found",
                "pins.list|{'channel':'C01QUIET'}|not_in_channel",
                "bookmarks.add|{'channel_id':'C01OPS','title':'t','type':'file','link':'https://a.b'}|invalid_bookmark_type",
                "bookmarks.add|{'channel_id':'C01OPS','title':'t','type':'link','link':'a.b'}|invalid_link",
                "bookmarks.edit|{'channel_id':'C01OPS','bookmark_id':'Bk1','title':'t'}|not_found",
                "bookmarks.remove|{'channel_id':'C01OPS','bookmark_id':'Bk1'}|not_found",
                "users.getPresence|{'user':'U0NOBODY'}|user_not_found"
            })
    void what_cannot_be_is_refused_in_slacks_words(String method, String arguments, String word) {
        assertThat(error(method, arguments)).isEqualTo(word);
    }

    @Test
    void a_bookmark_is_added_changed_and_removed() {
        JsonNode bookmark = app.call(
                        "bookmarks.add",
                        "{'channel_id':'C01PROD','title':'Runbook','type':'link','link':'https://shop.example/run'}")
                .path("bookmark");
        String which =
                "{'channel_id':'C01PROD','bookmark_id':'" + bookmark.path("id").asText() + "'";

        JsonNode edited = app.call("bookmarks.edit", which + ",'title':'How to','emoji':':book:'}")
                .path("bookmark");

        assertThat(bookmark.path("date_updated").asLong()).isZero();
        assertThat(edited.path("title").asText()).isEqualTo("How to");
        assertThat(edited.path("link").asText()).isEqualTo("https://shop.example/run");
        assertThat(edited.path("date_updated").asLong()).isPositive();
        assertThat(bookmarks("C01PROD").get(0)).isEqualTo(edited);
        assertThat(bookmarks("C01OPS")).isEmpty();
        assertThat(error("bookmarks.remove", which.replace("C01PROD", "C01OPS") + "}"))
                .isEqualTo("not_found");
        assertThat(error("bookmarks.remove", which + "}")).isEmpty();
        assertThat(bookmarks("C01PROD")).isEmpty();
    }

    @Test
    void somebody_is_away_and_not_to_be_disturbed_for_a_while() {
        people.control("people", "{\"id\":\"U0APPROV1\",\"presence\":\"away\",\"dnd\":\"2h\"}");

        assertThat(presence("U0APPROV1")).isEqualTo("away");
        assertThat(presence("U0APPROV2")).isEqualTo("active");
        JsonNode team = app.call("dnd.teamInfo", "{'users':'U0APPROV1, U0APPROV2'}");
        assertThat(team.at("/users/U0APPROV2").toString())
                .isEqualTo("{\"dnd_enabled\":false,\"next_dnd_start_ts\":1,\"next_dnd_end_ts\":1}");
        JsonNode one = team.at("/users/U0APPROV1");
        assertThat(one.path("next_dnd_end_ts").asLong()
                        - one.path("next_dnd_start_ts").asLong())
                .isEqualTo(Duration.ofHours(2).toSeconds());
        workspace.advance(Duration.ofHours(3));
        assertThat(app.call("dnd.info", "{'user':'U0APPROV1'}")
                        .path("dnd_enabled")
                        .asBoolean())
                .isFalse();
        people.control("people", "{\"id\":\"U0APPROV1\",\"presence\":\"active\"}");
        assertThat(presence("U0APPROV1")).isEqualTo("active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pins.list", "bookmarks.list", "dnd.info"})
    void each_needs_its_scope(String method) {
        try (Workspace other = Workspace.start(0, InstantSource.system())) {
            JsonNode answer = AppCaller.of(other).call(method, "{'channel':'C01OPS','channel_id':'C01OPS'}");

            assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
        }
    }

    private JsonNode bookmarks(String channel) {
        return app.call("bookmarks.list", "{'channel_id':'" + channel + "'}").path("bookmarks");
    }

    private String presence(String person) {
        return app.call("users.getPresence", "{'user':'" + person + "'}")
                .path("presence")
                .asText();
    }

    private String error(String method, String arguments) {
        return app.call(method, arguments).path("error").asText();
    }
}
