package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.UserId;
import dev.sluice.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack's events, signed and sent over HTTP, make the app ask again who somebody is. */
final class PeopleNewsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserId ANN = new UserId("U0ANN");
    private static final String SECRET = "signing-secret";
    private static final String ANN_IN_SLACK =
            "{'ok':true,'user':{'id':'U0ANN','team_id':'T0SHOP','deleted':false,'is_bot':false}}";
    private static final String ANN_IS_GONE =
            "{'ok':true,'user':{'id':'U0ANN','team_id':'T0SHOP','deleted':true,'is_bot':false}}";

    private ScriptedSlack slack;
    private SlackApp app;
    private PermissionMap people;
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        slack = new ScriptedSlack()
                .saying("auth.test", "{'ok':true,'team_id':'T0SHOP','user_id':'UBOT','bot_id':'B1'}")
                .saying("users.info", ANN_IN_SLACK)
                .saying("usergroups.list", groups("U0ANN"));
        app = new SlackApp(
                new SlackSettings(new Token("xoxb-scripted"), null, new Token(SECRET), slack.apiUrl(), null),
                List.of());
        people = new PermissionMap(app.directory(), PermissionMap.Timing.USUAL, Runnable::run);
        app.keepFresh(people);
        var servlet = app.servlet(InstantSource.fixed(NOW));
        server = new WebServer("127.0.0.1", 0, Map.of("/slack/events", servlet), List.of(), () -> "");
    }

    @AfterEach
    void stop() {
        server.close();
        app.close();
        slack.close();
    }

    @Test
    void somebody_who_left_is_out_as_soon_as_slack_says_so() throws Exception {
        assertThat(people.person(ANN).userGroups()).containsExactly("S0SUPPORT");
        slack.saying("users.info", ANN_IS_GONE);

        int status = send("{'type':'user_change','user':{'id':'U0ANN'},'event_ts':'1.2'}");

        assertThat(status).isEqualTo(200);
        assertThat(people.person(ANN).userGroups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'subteam_members_changed','subteam_id':'S0SUPPORT','team_id':'T0SHOP',"
                        + "'removed_users':['U0ANN'],'event_ts':'1.2'}",
                "{'type':'subteam_updated','subteam':{'id':'S0SUPPORT','users':[]},'event_ts':'1.2'}"
            })
    void whoever_is_taken_out_of_a_group_loses_its_rights_at_once(String event) throws Exception {
        assertThat(people.person(ANN).userGroups()).containsExactly("S0SUPPORT");
        slack.saying("usergroups.list", groups("U0BOB"));
        assertThat(people.person(ANN).userGroups()).containsExactly("S0SUPPORT");

        int status = send(event);

        assertThat(status).isEqualTo(200);
        assertThat(people.person(ANN).userGroups()).isEmpty();
        assertThat(people.members("S0SUPPORT")).isEqualTo(Set.of(new UserId("U0BOB")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'user_change','user':{'id':'nobody <!channel>'},'event_ts':'1.2'}",
                "{'type':'user_change','event_ts':'1.2'}"
            })
    void events_that_name_nobody_change_nothing(String event) throws Exception {
        people.person(ANN);
        slack.saying("users.info", ANN_IS_GONE);

        assertThat(send(event)).isEqualTo(200);

        assertThat(people.person(ANN).userGroups()).containsExactly("S0SUPPORT");
    }

    @Test
    void slack_may_ask_whether_the_address_is_ours() throws Exception {
        HttpResponse<String> answer = post("{'token':'t','challenge':'abc123','type':'url_verification'}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("abc123");
    }

    @Test
    void an_event_that_slack_did_not_sign_is_not_heard() throws IOException, InterruptedException, DirectoryException {
        people.person(ANN);
        slack.saying("users.info", ANN_IS_GONE);
        var request = request(envelope("{'type':'user_change','user':{'id':'U0ANN'}}"), "another-secret");

        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(401);
        assertThat(people.person(ANN).userGroups()).containsExactly("S0SUPPORT");
    }

    private int send(String event) throws IOException, InterruptedException {
        return post(envelope(event)).statusCode();
    }

    private static String envelope(String event) {
        return "{'token':'t','team_id':'T0SHOP','api_app_id':'A1','type':'event_callback','event_id':'Ev1',"
                + "'event_time':1,'authorizations':[{'team_id':'T0SHOP','user_id':'UBOT','is_bot':true}],'event':"
                + event + "}";
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(json, SECRET), BodyHandlers.ofString());
    }

    private HttpRequest request(String json, String secret) {
        String body = json.replace('\'', '"');
        String stamp = Long.toString(NOW.getEpochSecond());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/slack/events"))
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", SignedPost.sign(secret, stamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String groups(String member) {
        return "{'ok':true,'usergroups':[{'id':'S0SUPPORT','users':['" + member + "']}]}";
    }
}
