package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels and people as a test wants them, and everything as it was again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResetTest {
    private static final String HELLO = "{'channel':'C01OPS','text':'hello'}";

    private final MovedClock clock = new MovedClock();
    private final Workspace workspace = Workspace.start(0, clock);
    private final AppCaller app = AppCaller.of(workspace);
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private final JsonNode atTheStart = seen();
    private AppSocket socket;

    @BeforeAll
    void connect() {
        socket = AppSocket.connect(workspace);
    }

    @AfterAll
    void stop() {
        workspace.close();
    }

    @Test
    void everything_is_as_it_was_at_the_start() {
        String url = turnsEverythingOver();

        control("reset", "{}");

        assertThat(seen()).isEqualTo(atTheStart);
        assertThat(workspace.clock().instant()).isEqualTo(clock.instant());
        assertThat(workspace.traffic()).isEmpty();
        assertThat(app.post(url, "{'text':'late'}").body()).contains("invalid_url");
        assertThat(people.people().findValuesAsText("id")).doesNotContain("U0NEW0001");
        assertThat(app.call("bookmarks.list", "{}").path("error").asText()).isEqualTo("missing_scope");
        assertThat(app.call("chat.scheduledMessages.list", "{}").path("scheduled_messages"))
                .isEmpty();
        List<JsonNode> answers = List.of(app.call("chat.postMessage", HELLO), app.call("chat.postMessage", HELLO));
        assertThat(answers).allMatch(answer -> answer.path("ok").asBoolean(), "no fault and no limit any more");
        assertThat(answers.get(0).path("ts").asText())
                .startsWith(Long.toString(clock.instant().getEpochSecond()));
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        assertThat(socket.nextEnvelope().path("type").asText()).isEqualTo("slash_commands");
        control("reset", "{}");
    }

    private String turnsEverythingOver() {
        control("clock", "{'advance':'8h'}");
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        JsonNode command = socket.nextEnvelope().path("payload");
        String view = "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[]}";
        app.call("views.open", "{'trigger_id':'" + command.path("trigger_id").asText() + "','view':" + view + "}");
        app.call("views.publish", "{'user_id':'U0EDITOR1','view':{'type':'home','blocks':[]}}");
        app.call("chat.postMessage", HELLO);
        app.call("chat.scheduleMessage", "{'channel':'C01OPS','text':'x','post_at':4000000000}");
        control("people", "{'id':'U0NEW0001','name':'new','channels':['C01OPS']}");
        control("people", "{'id':'U0EDITOR1','groups':[],'presence':'away','dnd':'2d'}");
        control("channel", "{'id':'C01SUPPORT','archived':true}");
        control("slack-faults", "{'method':'*','kind':'http-500','times':9}");
        control("slack-faults", "{'delivery':'*','kind':'deaf','times':9}");
        control("slack-faults", "{'outage':'9h'}");
        control("slack-faults", "{'socket':'silent'}");
        control("limits", "{'tiers':true,'outsider':true,'keepsMetadata':true}");
        return command.path("response_url").asText();
    }

    private JsonNode seen() {
        ObjectNode state = (ObjectNode) people.state("U0EDITOR1");
        state.remove("version");
        return state;
    }

    @Test
    void a_channel_is_opened_as_it_is_described() {
        control("channel", "{'id':'G0SECRET','name':'secret-plans','private':true,'add':['UBOT','U0EDITOR1']}");
        control("channel", "{'id':'C0PARTNER','name':'合作伙伴','shared':true,'topic':'With them','add':['UBOT']}");
        control("channel", "{'id':'C0OLD','name':'old','archived':true,'add':['UBOT','U0EDITOR1']}");

        JsonNode secret = info("G0SECRET");
        assertThat(secret.path("is_private").asBoolean()).isTrue();
        assertThat(secret.path("is_member").asBoolean()).isTrue();
        assertThat(info("C0PARTNER").path("is_ext_shared").asBoolean()).isTrue();
        assertThat(info("C0PARTNER").at("/topic/value").asText()).isEqualTo("With them");
        assertThat(info("C0OLD").path("is_archived").asBoolean()).isTrue();
        assertThat(people.state("U0EDITOR1").path("channels").findValuesAsText("name"))
                .contains("secret-plans")
                .doesNotContain("合作伙伴", "old");
    }

    @Test
    void somebody_becomes_a_guest_elsewhere() {
        control("people", "{'id':'U0NORIGHT','is_restricted':true,'tz':'Asia/Shanghai','locale':'zh-CN'}");

        JsonNode dan = app.call("users.info", "{'user':'U0NORIGHT','include_locale':true}")
                .path("user");
        assertThat(dan.path("is_restricted").asBoolean()).isTrue();
        assertThat(dan.path("is_admin").asBoolean()).isFalse();
        assertThat(dan.path("locale").asText()).isEqualTo("zh-CN");
        assertThat(dan.path("tz_offset").asInt()).isEqualTo(8 * 3_600);
        assertThat(dan.path("real_name").asText()).isEqualTo("Dan Ito");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channel|{'id':'C0NEW','archived':true}|there is no channel `C0NEW`",
                "channel|{'id':'new','name':'new'}|wanted such as C0NEW0001",
                "channel|{'id':'C0NEW','name':'Not So'}|wanted such as C0NEW0001",
                "channel|{'id':'C0NEW','name':'support'}|there is a channel `support` already",
                "people|{'id':'U0EDITOR1','tz':'Mars/North'}|wanted one such as Asia/Shanghai",
                "people|{'id':'U0EDITOR1','dnd':'soon'}|wanted a time such as"
            })
    void what_cannot_be_is_said_in_a_sentence(String what, String body, String sentence) {
        assertThatThrownBy(() -> control(what, body)).hasMessageContaining(sentence);
    }

    private JsonNode info(String channel) {
        return app.call("conversations.info", "{'channel':'" + channel + "'}").path("channel");
    }

    private void control(String what, String json) {
        people.control(what, json.replace('\'', '"'));
    }
}
