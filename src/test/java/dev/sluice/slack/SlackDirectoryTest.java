package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import dev.sluice.sandbox.workspace.Workspace;
import dev.sluice.words.Language;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who people are, as Slack says it over the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlackDirectoryTest {
    private static final String TEAM = "T0SHOP";
    private static final UserId ANN = new UserId("U0EDITOR1");

    private Workspace workspace;

    @BeforeAll
    void start() {
        workspace = Workspace.start(0, InstantSource.system());
    }

    @AfterAll
    void stop() {
        workspace.close();
    }

    @Test
    void member_comes_with_team_and_user_groups() throws DirectoryException {
        assertThat(directory().person(ANN))
                .isEqualTo(new Person(ANN, TEAM, Standing.MEMBER, Set.of("S0SUPPORT"), ZoneId.of("Europe/Berlin")));
        assertThat(directory().person(new UserId("U0NORIGHT")).userGroups()).isEmpty();
    }

    @Test
    void language_is_that_of_the_persons_slack() throws DirectoryException {
        assertThat(directory().person(new UserId("U0EDITOR2")).language()).isEqualTo(Language.CHINESE);
        assertThat(directory().person(ANN).language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"U0GUEST01, GUEST", "U0GONE001, DEACTIVATED", "UBOT, BOT", "UNOBODY, STRANGER"})
    void everybody_else_is_no_member_and_in_no_group(String id, Standing standing) throws DirectoryException {
        Person person = directory().person(new UserId(id));

        assertThat(person.standing()).isEqualTo(standing);
        assertThat(person.userGroups()).isEmpty();
    }

    @Test
    void user_groups_are_fetched_once_for_several_people() throws DirectoryException {
        SlackDirectory directory = directory();
        long before = calls("usergroups.list");

        assertThat(directory.person(ANN).userGroups()).containsExactly("S0SUPPORT");
        assertThat(directory.person(new UserId("U0EDITOR2")).userGroups()).containsExactly("S0SUPPORT");
        assertThat(directory.person(new UserId("U0APPROV1")).userGroups()).containsExactly("S0APPROVE");
        assertThat(directory.person(new UserId("U0ADMIN01")).userGroups())
                .containsExactlyInAnyOrder("S0ADMINS", "S0LEADS");

        assertThat(calls("usergroups.list") - before).isEqualTo(1);
    }

    @Test
    void token_that_slack_does_not_accept_is_refused() {
        var directory = new SlackDirectory(ScriptedSlack.client(workspace.apiUrl(), "xoxb-wrong"), TEAM);

        assertThatThrownBy(() -> directory.person(ANN))
                .isInstanceOfSatisfying(
                        DirectoryException.class, e -> assertThat(e.kind()).isEqualTo(DirectoryException.Kind.REFUSED))
                .hasMessage("users.info: invalid_auth");
    }

    @Test
    void slack_that_is_down_is_unreachable() {
        var directory = new SlackDirectory(ScriptedSlack.client("http://127.0.0.1:9/api/", "xoxb-any"), TEAM);

        assertThat(failure(directory)).isEqualTo(DirectoryException.Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "429, ||, THROTTLED",
                "503, ||, UNREACHABLE",
                "200, <html>hello</html>, UNREADABLE",
                "200, ||, UNREADABLE",
                "200, {}, REFUSED",
                "200, |{\"ok\":true}|, UNREADABLE",
                "200, |{\"ok\":false,\"error\":\"ratelimited\"}|, THROTTLED",
                "200, |{\"ok\":false,\"error\":\"missing_scope\"}|, REFUSED",
            })
    void answer_that_says_nothing_of_the_person_has_a_kind(int status, String body, DirectoryException.Kind kind)
            throws IOException {
        try (var slack = new ScriptedSlack().saying("users.info", status, Map.of("Retry-After", "7"), body)) {
            assertThat(failure(new SlackDirectory(slack.methods(), TEAM))).isEqualTo(kind);
        }
    }

    @Test
    void without_the_groups_nobody_is_a_member_by_half() throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("users.info", "{'ok':true,'user':{'id':'U0EDITOR1','team_id':'T0SHOP'}}")
                .saying("usergroups.list", 429, Map.of("Retry-After", "7"), "")) {
            assertThat(failure(new SlackDirectory(slack.methods(), TEAM))).isEqualTo(DirectoryException.Kind.THROTTLED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|'team_id':'T0OTHER'|, STRANGER",
                "|'is_stranger':true,'team_id':'T0SHOP'|, STRANGER",
                "|'team_id':'T0OTHER','enterprise_user':{'teams':['T0SHOP']}|, MEMBER",
                "|'team_id':'T0OTHER','enterprise_user':{}|, STRANGER",
                "|'team_id':null|, STRANGER",
                "|'team_id':'T0SHOP','is_bot':true,'deleted':true|, DEACTIVATED",
                "|'team_id':'T0SHOP','is_restricted':true|, GUEST",
            })
    void people_of_other_organisations_are_strangers(String fields, Standing standing) throws Exception {
        try (var slack = new ScriptedSlack()
                .saying("users.info", "{'ok':true,'user':{'id':'U0EDITOR1'," + fields + "}}")
                .saying("usergroups.list", "{'ok':true,'usergroups':[{'id':'S1','users':null},{'id':'S2'}]}")) {
            Person person = new SlackDirectory(slack.methods(), TEAM).person(ANN);

            assertThat(person.standing()).isEqualTo(standing);
            assertThat(person.userGroups()).isEmpty();
        }
    }

    private SlackDirectory directory() {
        return new SlackDirectory(ScriptedSlack.client(workspace.apiUrl(), workspace.botToken()), TEAM);
    }

    private static DirectoryException.Kind failure(SlackDirectory directory) {
        return catchThrowableOfType(DirectoryException.class, () -> directory.person(ANN))
                .kind();
    }

    private long calls(String method) {
        return workspace.traffic().stream()
                .filter(one -> one.name().equals(method))
                .count();
    }
}
