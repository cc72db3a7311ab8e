package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ViewsTest {
    private static final String ANN = "U0EDITOR1";

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
    void a_trigger_opens_one_modal() {
        String trigger = trigger();

        JsonNode opened = open(trigger, form("One"));

        assertThat(opened.path("ok").asBoolean()).isTrue();
        assertThat(people.state(ANN).path("modals").findValuesAsText("id"))
                .containsExactly(opened.path("view").path("id").asText());
        assertThat(error(open(trigger, form("Two")))).isEqualTo("exchanged_trigger_id");
    }

    @Test
    void a_trigger_is_good_for_three_seconds() {
        String trigger = trigger();
        clock.advance(Duration.ofMillis(3_001));

        assertThat(error(open(trigger, form("Late")))).isEqualTo("expired_trigger_id");
    }

    @Test
    void an_invented_trigger_opens_nothing() {
        assertThat(error(open("12.34.56", form("Never")))).isEqualTo("invalid_trigger_id");
    }

    @Test
    void a_refused_view_does_not_use_the_trigger_up() {
        String trigger = trigger();

        assertThat(error(open(trigger, form("A title of more than 24 characters"))))
                .isEqualTo("invalid_arguments");

        assertThat(open(trigger, form("Short")).path("ok").asBoolean()).isTrue();
    }

    @Test
    void an_update_with_an_old_hash_conflicts() {
        JsonNode first = open(trigger(), form("One")).path("view");
        JsonNode second =
                update(first, form("Two"), first.path("hash").asText()).path("view");

        JsonNode stale = update(first, form("Three"), first.path("hash").asText());

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("hash")).isNotEqualTo(first.path("hash"));
        assertThat(error(stale)).isEqualTo("hash_conflict");
    }

    @Test
    void a_closed_modal_cannot_be_updated() {
        JsonNode view = open(trigger(), form("One")).path("view");
        people.close(ANN, view.path("id").asText());

        assertThat(error(update(view, form("Two"), ""))).isEqualTo("not_found");
    }

    @Test
    void an_external_id_names_one_open_modal() {
        open(trigger(), form("One").put("external_id", "mine"));

        ObjectNode arguments = Json.object().put("external_id", "mine");
        arguments.set("view", form("Two").put("external_id", "mine"));
        JsonNode updated = app.call("views.update", arguments);

        assertThat(updated.path("view").path("title").path("text").asText()).isEqualTo("Two");
        people.type("U0APPROV1", "C01SUPPORT", "/flow");
        String trigger =
                socket.nextEnvelope().path("payload").path("trigger_id").asText();
        assertThat(error(open(trigger, form("Other").put("external_id", "mine"))))
                .isEqualTo("duplicate_external_id");
    }

    @Test
    void what_was_typed_survives_an_update_that_keeps_the_names() {
        JsonNode view = open(trigger(), form("One")).path("view");
        click(view, Json.object().put("value", "typed"));

        JsonNode same = update(view, form("Two"), "").path("view");
        ObjectNode renamed = form("Three");
        ((ObjectNode) renamed.at("/blocks/0")).put("block_id", "other");
        JsonNode other = update(view, renamed, "").path("view");

        assertThat(same.at("/state/values/name/value/value").asText()).isEqualTo("typed");
        assertThat(other.at("/state/values/other/value/value").isNull()).isTrue();
    }

    @Test
    void modals_lie_three_deep_at_most() {
        JsonNode view = open(trigger(), form("One")).path("view");

        JsonNode second = push(view, form("Two")).path("view");
        JsonNode third = push(second, form("Three")).path("view");

        assertThat(third.path("root_view_id")).isEqualTo(view.path("id"));
        assertThat(third.path("previous_view_id")).isEqualTo(second.path("id"));
        assertThat(error(push(third, form("Four")))).isEqualTo("push_limit_reached");
    }

    @Test
    void a_view_of_more_than_250_kilobytes_is_too_large() {
        ObjectNode view = form("Big");
        for (int i = 0; i < 90; i++) {
            view.withArrayProperty("blocks")
                    .addObject()
                    .put("type", "section")
                    .putObject("text")
                    .put("type", "mrkdwn")
                    .put("text", "x".repeat(3_000));
        }

        assertThat(error(open(trigger(), view))).isEqualTo("view_too_large");
    }

    @Test
    void the_home_of_one_person_is_published_for_that_person() {
        ObjectNode arguments = Json.object().put("user_id", ANN);
        arguments
                .putObject("view")
                .put("type", "home")
                .putArray("blocks")
                .addObject()
                .put("type", "divider");

        JsonNode published = app.call("views.publish", arguments);

        assertThat(people.state(ANN).path("home").path("id"))
                .isEqualTo(published.path("view").path("id"));
        assertThat(people.state("U0APPROV1").has("home")).isFalse();
        assertThat(error(app.call("views.publish", arguments.put("hash", "old"))))
                .isEqualTo("hash_conflict");
    }

    private String trigger() {
        people.type(ANN, "C01SUPPORT", "/flow");
        return socket.nextEnvelope().path("payload").path("trigger_id").asText();
    }

    private void click(JsonNode view, ObjectNode typed) {
        ObjectNode values = Json.object();
        values.set("name", typed);
        people.clickWith(ANN, Where.view(view.path("id").asText()), "more", "push", values);
    }

    private JsonNode push(JsonNode on, ObjectNode view) {
        people.click(ANN, Where.view(on.path("id").asText()), "more", "push");
        ObjectNode arguments = Json.object()
                .put(
                        "trigger_id",
                        socket.nextEnvelope().at("/payload/trigger_id").asText());
        arguments.set("view", view);
        return app.call("views.push", arguments);
    }

    private JsonNode open(String trigger, ObjectNode view) {
        ObjectNode arguments = Json.object().put("trigger_id", trigger);
        arguments.set("view", view);
        return app.call("views.open", arguments);
    }

    private JsonNode update(JsonNode old, ObjectNode view, String hash) {
        ObjectNode arguments =
                Json.object().put("view_id", old.path("id").asText()).put("hash", hash);
        arguments.set("view", view);
        return app.call("views.update", arguments);
    }

    private static ObjectNode form(String title) {
        return Json.parseObject(("{'type':'modal','title':{'type':'plain_text','text':'" + title + "'},"
                                + "'submit':{'type':'plain_text','text':'Send'},'blocks':["
                                + "{'type':'input','block_id':'name','label':{'type':'plain_text','text':'Name'},"
                                + "'element':{'type':'plain_text_input','action_id':'value'}},"
                                + "{'type':'actions','block_id':'more','elements':[{'type':'button','action_id':'push',"
                                + "'text':{'type':'plain_text','text':'More'}}]}]}")
                        .replace('\'', '"'))
                .orElseThrow();
    }

    private static String error(JsonNode answer) {
        return answer.path("error").asText();
    }
}
