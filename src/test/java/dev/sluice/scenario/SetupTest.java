package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.FirstSettings;
import dev.sluice.RunningApp;
import dev.sluice.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the README's set-up, over Socket Mode or HTTP, has a command that works and says so. */
final class SetupTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void first_settings_make_a_working_command(boolean isSocketMode, @TempDir Path folder) throws IOException {
        Path database = folder.resolve("sluice.db");
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system())) {
            String yaml = FirstSettings.read()
                    .replace("U0123456789", "U0EDITOR1")
                    .replace("region:", "endpoint: " + sandbox.cams().address() + "\n    region:");
            var environment = new HashMap<>(sandbox.environment(database));
            if (!isSocketMode) {
                environment.remove("SLACK_APP_TOKEN");
                environment.put("SLACK_SIGNING_SECRET", sandbox.workspace().signingSecret());
            }
            try (RunningApp app = RunningApp.start(sandbox, environment, yaml, database)) {
                if (isSocketMode) {
                    Awaitility.await().until(() -> sandbox.workspace().connections() > 0);
                } else {
                    sandbox.workspace().deliverTo(URI.create("http://127.0.0.1:" + app.port() + "/slack/events"));
                }
                Person you = Person.editor(sandbox.people());

                you.types(Person.SUPPORT, "/flow health");
                you.types(Person.SUPPORT, "/flow list");

                assertThat(you.readsInPrivate(Person.SUPPORT, "The database answers."))
                        .contains("Slack is connected.", "of 5 calls a second in use");
                you.readsInPrivate(Person.SUPPORT, "flows that you may see", "Welcome");
            }
        }
    }
}
