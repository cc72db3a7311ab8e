package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Workspace;
import dev.sluice.sandbox.workspace.state.SlackFault;
import dev.sluice.slack.cards.WholeText;
import dev.sluice.words.Language;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is added below a message once; where Slack never takes it, people read so. */
final class WholeTextsTest {
    private static final String C = "C01SUPPORT";
    private static final WholeText FILE = new WholeText("change-1.txt", "Change 1 of flow 1001", "名称\nWelcome …\n");

    private Workspace workspace;
    private WholeTexts wholes;
    private String card;

    @BeforeEach
    void start() throws Exception {
        workspace = Workspace.start(0, InstantSource.system());
        var methods = ScriptedSlack.client(workspace.apiUrl(), workspace.botToken());
        wholes = new WholeTexts(methods);
        card = methods.chatPostMessage(r -> r.channel(C).text("card")).getTs();
    }

    @AfterEach
    void stop() {
        workspace.close();
    }

    @Test
    void file_stands_below_the_message_and_is_read_whole() throws Exception {
        add(false);

        JsonNode file = replies().get(0).at("/files/0");
        assertThat(file.path("name").asText()).isEqualTo(FILE.name());
        assertThat(file.path("title").asText()).isEqualTo(FILE.title());
        var request = HttpRequest.newBuilder(URI.create(file.path("permalink").asText()));
        assertThat(HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo(FILE.text());
        assertThat(workspace.traffic()).allMatch(it -> !it.outcome().contains("missing_scope"));
    }

    @Test
    void file_that_may_stand_there_is_looked_for_first() throws Exception {
        add(true);
        add(true);

        assertThat(replies()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "files.getUploadURLExternal, missing_scope",
        "files.completeUploadExternal, not_in_channel",
        "files.completeUploadExternal, fatal_error"
    })
    void file_that_slack_never_takes_is_missed_there(String method, String error) throws Exception {
        workspace.faults().add(new SlackFault(method, SlackFault.Kind.ERROR, error, 1, 1));

        add(false);

        assertThat(replies()).hasSize(1);
        assertThat(replies().get(0).path("text").asText()).contains("change-1.txt", "could not be added", error);
    }

    private void add(boolean mayStand) {
        wholes.add(C, card, FILE, mayStand, Language.ENGLISH);
    }

    private List<JsonNode> replies() {
        var people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
        var found = new ArrayList<JsonNode>();
        for (JsonNode message : people.state("U0EDITOR1").path("messages").path(C)) {
            if (card.equals(message.path("thread_ts").asText())
                    && !card.equals(message.path("ts").asText())) {
                found.add(message);
            }
        }
        return found;
    }
}
