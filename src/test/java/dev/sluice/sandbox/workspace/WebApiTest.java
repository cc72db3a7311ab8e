package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebApiTest {
    private static final Workspace WORKSPACE = Workspace.start(0, InstantSource.system());

    private final AppCaller app = AppCaller.of(WORKSPACE);

    @AfterAll
    static void stop() {
        WORKSPACE.close();
    }

    @Test
    void a_call_without_a_token_is_not_authed() {
        assertThat(error("", "auth.test")).isEqualTo("not_authed");
    }

    @Test
    void a_call_with_a_wrong_token_is_refused() {
        assertThat(error("xoxb-wrong", "auth.test")).isEqualTo("invalid_auth");
    }

    @Test
    void each_kind_of_token_has_its_own_methods() {
        assertThat(error(WORKSPACE.appToken(), "auth.test")).isEqualTo("not_allowed_token_type");
        assertThat(error(WORKSPACE.botToken(), "apps.connections.open")).isEqualTo("not_allowed_token_type");
        assertThat(error(WORKSPACE.appToken(), "apps.connections.open")).isEmpty();
    }

    @Test
    void a_method_that_is_not_there_is_unknown() {
        assertThat(error(WORKSPACE.botToken(), "chat.shout")).isEqualTo("unknown_method");
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        assertThat(app.post(WORKSPACE.apiUrl() + "auth.test", "{").body()).contains("invalid_json");
    }

    @Test
    void a_missing_scope_is_named_together_with_what_the_app_has() {
        JsonNode answer = app.call("conversations.info", "{'channel':'D0EDITOR1'}");
        assertThat(answer.path("error").asText()).isEqualTo("channel_not_found");

        app.call("conversations.open", "{'users':'U0EDITOR1'}");
        JsonNode refused = app.call("conversations.info", "{'channel':'D0EDITOR1'}");

        assertThat(refused.path("error").asText()).isEqualTo("missing_scope");
        assertThat(refused.path("needed").asText()).isEqualTo("im:read");
        assertThat(refused.path("provided").asText()).contains("chat:write");
    }

    @Test
    void auth_test_says_who_the_app_is() {
        JsonNode me = app.call("auth.test", "{}");

        assertThat(me.path("team_id").asText()).isEqualTo("T0SHOP");
        assertThat(me.path("user_id").asText()).isEqualTo("UBOT");
        assertThat(me.path("bot_id").asText()).isEqualTo("BSLUICE");
    }

    @ParameterizedTest
    @CsvSource({
        "U0ADMIN01,is_admin,true",
        "U0GUEST01,is_ultra_restricted,true",
        "U0GONE001,deleted,true",
        "UBOT,is_bot,true",
        "U0EDITOR1,is_restricted,false",
        "U0APPROV2,tz,Asia/Seoul",
        "U0EDITOR2,locale,zh-CN"
    })
    void users_are_described_as_slack_describes_them(String user, String field, String value) {
        JsonNode answer = app.call("users.info", "{'user':'" + user + "','include_locale':true}");

        assertThat(answer.path("user").path(field).asText()).isEqualTo(value);
    }

    @Test
    void nobody_has_an_invented_id() {
        assertThat(app.call("users.info", "{'user':'U0NOBODY1'}").path("error").asText())
                .isEqualTo("user_not_found");
    }

    @Test
    void groups_come_with_their_users_when_asked_for() {
        JsonNode groups = app.call("usergroups.list", "{'include_users':true}").path("usergroups");
        JsonNode bare = app.call("usergroups.list", "{}").path("usergroups");
        JsonNode users =
                app.call("usergroups.users.list", "{'usergroup':'S0APPROVE'}").path("users");

        assertThat(groups.findValuesAsText("handle")).containsExactly("support", "approvers", "admins", "leads");
        assertThat(groups.get(1).path("users")).isEqualTo(users);
        assertThat(bare.get(1).has("users")).isFalse();
    }

    @Test
    void long_lists_come_in_pages() {
        JsonNode first = app.call("users.list", "{'limit':5}");
        String cursor = first.path("response_metadata").path("next_cursor").asText();
        JsonNode second = app.call("users.list", "{'limit':5,'cursor':'" + cursor + "'}");

        assertThat(first.path("members")).hasSize(5);
        assertThat(second.path("members")).hasSize(4);
        assertThat(second.path("response_metadata").path("next_cursor").asText())
                .isEmpty();
        assertThat(app.call("users.list", "{'cursor':'abc'}").path("error").asText())
                .isEqualTo("invalid_cursor");
    }

    @Test
    void the_app_sees_open_channels_and_whether_it_is_in_them() {
        JsonNode channels = app.call("conversations.list", "{}").path("channels");
        JsonNode members = app.call("conversations.members", "{'channel':'C01QUIET'}");

        assertThat(channels.findValuesAsText("name"))
                .containsExactly("support", "flow-ops", "prod-changes", "客服", "quiet");
        assertThat(channels.findValuesAsText("is_member")).containsExactly("true", "true", "true", "true", "false");
        assertThat(members.path("members").toString()).doesNotContain("UBOT");
    }

    @ParameterizedTest
    @CsvSource({"U0GONE001,user_disabled", "UBOT,cannot_dm_bot", "U0NOBODY1,user_not_found"})
    void direct_messages_cannot_be_opened_with_everybody(String user, String word) {
        assertThat(app.call("conversations.open", "{'users':'" + user + "'}")
                        .path("error")
                        .asText())
                .isEqualTo(word);
    }

    @Test
    void calls_are_in_the_traffic_log_without_their_token() {
        app.callWithForm("api.test", Json.object().put("mark", "seen"));

        List<JsonNode> calls = WORKSPACE.traffic().stream()
                .filter(entry -> entry.name().equals("api.test"))
                .map(entry -> entry.content())
                .toList();

        assertThat(calls).containsExactly(Json.object().put("mark", "seen"));
    }

    private static String error(String token, String method) {
        return new AppCaller(WORKSPACE.apiUrl(), token)
                .call(method, "{}")
                .path("error")
                .asText();
    }
}
