package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two apps in one workspace: each is told what concerns it, and has no say in what is the other's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoAppsTest {
    private static final String C = "C01OPS";
    private static final String MANIFEST = "{'display_information':{'name':'Other'},'features':{'slash_commands':"
            + "[{'command':'/other'}],'shortcuts':[{'name':'Do','type':'global','callback_id':'do_other'}]},"
            + "'oauth_config':{'scopes':{'bot':['chat:write','im:write']}},"
            + "'settings':{'event_subscriptions':{'bot_events':['message.channels','user_change']}}}";
    private static final String BUTTON = "[{'type':'actions','block_id':'b','elements':[{'type':'button',"
            + "'action_id':'go','text':{'type':'plain_text','text':'Go'}}]}]";
    private static final String INPUT = "{'type':'input','block_id':'i','label':{'type':'plain_text','text':'L'},"
            + "'element':{'type':'plain_text_input','action_id':'a'}}";
    private static final String VIEW = "{'type':'modal','title':{'type':'plain_text','text':'T'},"
            + "'submit':{'type':'plain_text','text':'S'},'blocks':[" + INPUT + "]}";

    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private final AppCaller first = AppCaller.of(workspace);
    private AppCaller other;
    private AppSocket toFirst;
    private AppSocket toOther;
    private String bot;

    @BeforeAll
    void install() {
        JsonNode installed = people.control("app", ("{'manifest':" + MANIFEST + "}").replace('\'', '"'));
        other = new AppCaller(workspace.apiUrl(), installed.path("bot_token").asText());
        bot = installed.path("bot_user").asText();
        toFirst = AppSocket.connect(workspace);
        toOther = AppSocket.connect(workspace, installed.path("app_token").asText());
        people.type("U0EDITOR1", C, "/invite @other");
        assertThat(event().path("subtype").asText()).isEqualTo("channel_join");
    }

    @AfterAll
    void stop() {
        workspace.close();
    }

    private JsonNode event() {
        return toOther.nextEnvelope().path("payload").path("event");
    }

    @Test
    void each_gets_its_own_commands_and_shortcuts() {
        people.type("U0EDITOR1", C, "/flow");
        people.type("U0EDITOR1", C, "/other");
        people.shortcut("U0EDITOR1", "do_other");

        assertThat(toFirst.nextEnvelope().at("/payload/command").asText()).isEqualTo("/flow");
        assertThat(toOther.nextEnvelope().at("/payload/command").asText()).isEqualTo("/other");
        assertThat(toOther.nextEnvelope().at("/payload/callback_id").asText()).isEqualTo("do_other");
        assertThat(people.state("U0EDITOR1").path("commands").findValuesAsText("command"))
                .containsExactly("/flow", "/other");
    }

    @Test
    void each_is_told_of_presses_below_its_own_messages_and_answers_as_itself() {
        String ts = other.call("chat.postMessage", "{'channel':'C01OPS','text':'press','blocks':" + BUTTON + "}")
                .path("ts")
                .asText();
        assertThat(event().path("text").asText()).isEqualTo("press");

        people.click("U0EDITOR1", Where.message(C, ts), "b", "go");

        JsonNode press = toOther.nextEnvelope().path("payload");
        assertThat(press.at("/actions/0/action_id").asText()).isEqualTo("go");
        first.post(press.path("response_url").asText(), "{'text':'for you alone'}");
        JsonNode messages = people.state("U0EDITOR1").at("/messages/C01OPS");
        JsonNode answer = messages.get(messages.size() - 1);
        assertThat(answer.path("text").asText()).isEqualTo("for you alone");
        assertThat(answer.path("username").asText()).isEqualTo("Other");
        assertThat(first.call("chat.delete", "{'channel':'C01OPS','ts':'" + ts + "'}")
                        .path("error")
                        .asText())
                .isEqualTo("cant_delete_message");
    }

    @Test
    void a_modal_belongs_to_whoever_opened_it() {
        people.type("U0APPROV1", C, "/other");
        String trigger =
                toOther.nextEnvelope().path("payload").path("trigger_id").asText();
        String view = other.call("views.open", "{'trigger_id':'" + trigger + "','view':" + VIEW + "}")
                .at("/view/id")
                .asText();

        assertThat(first.call("views.update", "{'view_id':'" + view + "','view':" + VIEW + "}")
                        .path("error")
                        .asText())
                .isEqualTo("not_found");
        toOther.answering(payload ->
                Optional.of(Json.parse(("{'response_action':'update','view':" + VIEW + "}").replace('\'', '"'))
                        .orElseThrow()));
        var values = Json.object();
        values.putObject("i").put("a", "typed");
        assertThat(people.submit("U0APPROV1", view, values).path("result").asText())
                .isEqualTo("updated");
        toOther.answering(payload -> Optional.of(Json.object()));
        assertThat(toOther.nextEnvelope()
                        .at("/payload/view/state/values/i/a/value")
                        .asText())
                .isEqualTo("typed");
        people.close("U0APPROV1", view);
    }

    @Test
    void each_has_its_own_direct_messages_home_and_scopes() {
        String direct = other.call("chat.postMessage", "{'channel':'U0APPROV2','text':'from the other'}")
                .path("channel")
                .asText();
        first.call("chat.postMessage", "{'channel':'U0APPROV2','text':'from the first'}");
        String home = "{'user_id':'U0APPROV2','view':{'type':'home','blocks':" + BUTTON + "}}";
        String of = other.call("views.publish", home).at("/view/id").asText();
        first.call("views.publish", home);

        JsonNode cho = people.state("U0APPROV2");
        assertThat(cho.path("messages").path(direct).findValuesAsText("text")).containsExactly("from the other");
        assertThat(cho.path("channels").findValuesAsText("name")).contains("Sluice", "Other");
        people.click("U0APPROV2", Where.view(of), "b", "go");
        assertThat(toOther.nextEnvelope().at("/payload/view/id").asText()).isEqualTo(of);
        assertThat(other.call("users.list", "{}").path("error").asText()).isEqualTo("missing_scope");
        assertThat(other.call("auth.test", "{}").path("user_id").asText()).isEqualTo(bot);
    }

    @Test
    void both_hear_of_people_and_stay_after_a_reset() {
        people.control("people", "{\"id\":\"U0NORIGHT\",\"is_restricted\":true}");
        assertThat(event().path("type").asText()).isEqualTo("user_change");

        people.control("reset", "{}");

        assertThat(other.call("auth.test", "{}").path("user").asText()).isEqualTo("other");
        people.type("U0EDITOR1", C, "/invite @other");
        assertThat(event().path("user").asText()).isEqualTo(bot);
    }
}
