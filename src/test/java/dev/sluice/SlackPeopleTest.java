package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import dev.sluice.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command asks Slack who somebody is where it has a token, and says when it has none. */
final class SlackPeopleTest {
    private static final UserId ANN = new UserId("U0EDITOR1");

    @TempDir
    Path folder;

    @Test
    void groups_come_from_slack_where_there_is_a_token() {
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system())) {
            Map<String, String> environment = sandbox.environment(folder.resolve("sluice.db"));

            Person ann = SlackPeople.person(environment, ANN, "", new ArrayList<>());

            assertThat(ann.userGroups()).contains("S0SUPPORT");
            assertThat(ann.teamId()).startsWith("T");

            Map<String, String> wrong = new HashMap<>(environment);
            wrong.put("SLACK_BOT_TOKEN", "xoxb-wrong");
            assertThatThrownBy(() -> SlackPeople.person(wrong, ANN, "", new ArrayList<>()))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("invalid_auth")
                    .hasMessageNotContaining("xoxb-wrong");
        }
    }

    @Test
    void without_a_token_nobody_is_asked_and_that_is_said() {
        List<String> notes = new ArrayList<>();

        assertThat(SlackPeople.person(Map.of(), ANN, "T0SHOP", notes).userGroups())
                .isEmpty();
        assertThat(notes).singleElement().asString().contains("--group", "SLACK_BOT_TOKEN");
    }
}
