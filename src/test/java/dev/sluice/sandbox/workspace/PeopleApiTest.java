package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeopleApiTest {
    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final String address = "http://127.0.0.1:" + workspace.port() + "/";
    private final AppCaller app = AppCaller.of(workspace);
    private final PeopleClient people = new PeopleClient(URI.create(address));

    @AfterEach
    void stop() {
        workspace.close();
    }

    @Test
    void one_can_act_as_everybody_who_is_still_there() {
        assertThat(people.people().findValuesAsText("id"))
                .containsExactly(
                        "U0EDITOR1", "U0APPROV1", "U0APPROV2", "U0NORIGHT", "U0ADMIN01", "U0EDITOR2", "U0GUEST01");
        assertThat(people.people().get(0).path("note").asText()).isEqualTo("may ask for changes");
    }

    @Test
    void each_person_sees_their_own_channels() {
        JsonNode ann = people.state("U0EDITOR1");
        JsonNode gus = people.state("U0GUEST01");

        assertThat(ann.path("channels").findValuesAsText("name"))
                .containsExactly("support", "flow-ops", "prod-changes", "客服", "quiet", "Sluice");
        assertThat(gus.path("channels").findValuesAsText("name")).containsExactly("support", "Sluice");
        assertThat(ann.path("team").path("name").asText()).isEqualTo("Shop");
        assertThat(ann.path("commands").get(0).path("command").asText()).isEqualTo("/flow");
        assertThat(ann.path("me").path("real_name").asText()).isEqualTo("Ann Berg");
        assertThat(ann.path("people").findValuesAsText("id")).contains("UBOT", "U0GONE001");
    }

    @Test
    void a_bots_message_carries_its_name_and_a_thread_its_replies() {
        String ts = app.call("chat.postMessage", "{'channel':'C01OPS','text':'card'}")
                .path("ts")
                .asText();
        people.reply("U0APPROV1", "C01OPS", ts, "looks good");

        JsonNode messages = people.state("U0EDITOR1").path("messages").path("C01OPS");
        JsonNode card = messages.get(messages.size() - 2);
        JsonNode reply = messages.get(messages.size() - 1);

        assertThat(card.path("username").asText()).isEqualTo("Sluice");
        assertThat(card.has("user")).isFalse();
        assertThat(card.path("reply_count").asInt()).isEqualTo(1);
        assertThat(reply.path("user").asText()).isEqualTo("U0APPROV1");
        assertThat(reply.path("thread_ts").asText()).isEqualTo(ts);
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() {
        refused(404, "there is nobody with the id `U0NOBODY1`", () -> people.state("U0NOBODY1"));
        refused(403, "Ida Moreau cannot use this workspace", () -> people.state("U0GONE001"));
        refused(404, "Gus Weber is in no conversation `C01OPS`", () -> people.type("U0GUEST01", "C01OPS", "hi"));
        refused(400, "/dance is not a valid command", () -> people.type("U0EDITOR1", "C01OPS", "/dance"));
        refused(400, "/flow is not supported in threads", () -> people.reply("U0EDITOR1", "C01OPS", "1.0", "/flow"));
        refused(404, "the modal `V1` is not open", () -> people.submit("U0EDITOR1", "V1", Json.object()));
        refused(404, "the message `1.0` is not there", () -> people.click("U0EDITOR1", there("1.0"), "b", "a"));
    }

    @Test
    void the_app_and_people_are_invited_as_in_slack() {
        assertThat(error("C01QUIET")).isEqualTo("not_in_channel");

        people.type("U0EDITOR1", "C01QUIET", "/invite @Sluice @gus");
        people.type("U0EDITOR1", "C01QUIET", "/invite <@UBOT>");

        assertThat(error("C01QUIET")).isEmpty();
        assertThat(people.state("U0GUEST01").at("/messages/C01QUIET").findValuesAsText("text"))
                .contains("<@UBOT> has joined the channel", "<@U0GUEST01> has joined the channel")
                .doesNotHaveDuplicates();
        refused(404, "nobody here is called @ida", () -> people.type("U0EDITOR1", "C01QUIET", "/invite @ida"));
        refused(
                400,
                "/invite wants a channel, and somebody such as @sluice",
                () -> people.type("U0EDITOR1", "C01QUIET", "/invite"));
        people.state("U0EDITOR1");
        refused(
                400,
                "/invite wants a channel, and somebody such as @sluice",
                () -> people.type("U0EDITOR1", "D0EDITOR1", "/invite @bob"));
    }

    private String error(String channel) {
        return app.call("chat.postMessage", "{'channel':'" + channel + "','text':'here?'}")
                .path("error")
                .asText();
    }

    @Test
    void a_file_that_a_person_gives_is_theirs_and_can_be_read() {
        JsonNode file = Json.parse(
                        app.post(address + "people/attach", "{'as':'U0EDITOR1','name':'list.csv','content':'Größe;1'}")
                                .body())
                .orElseThrow()
                .path("file");

        assertThat(file.path("user").asText()).isEqualTo("U0EDITOR1");
        assertThat(file.path("name").asText()).isEqualTo("list.csv");
        assertThat(file.path("size").asInt()).isEqualTo(9);
        assertThat(app.get(file.path("url_private").asText()).body()).isEqualTo("Größe;1");
    }

    @Test
    void a_change_is_told_to_those_who_wait() {
        Optional<String> seen = people.await("U0APPROV1", Duration.ofSeconds(5), state -> {
            JsonNode messages = state.path("messages").path("C01OPS");
            String last = messages.get(messages.size() - 1).path("text").asText();
            if (!last.equals("fresh")) {
                people.type("U0EDITOR1", "C01OPS", "fresh");
            }
            return Optional.of(last).filter("fresh"::equals);
        });

        assertThat(seen).contains("fresh");
    }

    @Test
    void waiting_ends_when_the_time_is_up() {
        assertThat(people.await("U0EDITOR1", Duration.ofMillis(50), state -> Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cross-site,403", "same-site,403", "same-origin,200", "none,200"})
    void pages_of_other_sites_cannot_act(String site, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "people/reload"))
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString("{\"as\":\"U0EDITOR1\"}"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "webjars/lit-html/3.2.1/lit-html.js,200",
        "webjars/lit-html/3.2.1/package.json,200",
        "page/nothing.js,404",
        "page/%2e%2e/workspace.json,400",
        "workspace.json,404",
        "nothing,404"
    })
    void files_come_from_the_page_and_its_library_only(String path, int status) {
        assertThat(app.get(address + path).statusCode()).isEqualTo(status);
    }

    @Test
    void scripts_are_served_as_scripts() {
        assertThat(app.get(address + "webjars/lit-html/3.2.1/lit-html.js")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
    }

    private static Where there(String ts) {
        return Where.message("C01OPS", ts);
    }

    private static void refused(int status, String sentence, ThrowingCallable attempt) {
        assertThatExceptionOfType(CannotDo.class).isThrownBy(attempt).satisfies(refusal -> {
            assertThat(refusal).hasMessage(sentence);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }
}
