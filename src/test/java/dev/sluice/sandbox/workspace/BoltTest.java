package dev.sluice.sandbox.workspace;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.socket_mode.SocketModeClient;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BoltTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Workspace workspace = Workspace.start(0, InstantSource.system());
    private PeopleClient people = new PeopleClient(URI.create("http://localhost:" + workspace.port() + "/"));
    private SocketModeApp socket = connect();

    @BeforeEach
    void start() throws Exception {
        socket.startAsync();
        Awaitility.await().until(() -> workspace.connections() > 0);
    }

    @AfterEach
    void stop() throws Exception {
        socket.close();
        workspace.close();
    }

    @Test
    void a_command_opens_a_modal_and_its_submission_reaches_the_channel() {
        people.type("U0EDITOR1", "C01SUPPORT", "/flow edit 1001");
        JsonNode modal = people.await("U0EDITOR1", PATIENCE, state -> first(state.path("modals")))
                .orElseThrow();

        var values = Json.object();
        values.putObject("name").put("value", "Größe 小雨");
        JsonNode result = people.submit("U0EDITOR1", modal.path("id").asText(), values);

        assertThat(result.path("result").asText()).isEqualTo("closed");
        Optional<String> said = people.await(
                "U0APPROV1",
                PATIENCE,
                state -> last(state.path("messages").path("C01SUPPORT"))
                        .filter(message -> message.path("bot_id").asText().equals("BSLUICE"))
                        .map(message -> message.path("text").asText()));
        assertThat(said).contains("edit 1001 → Größe 小雨");
    }

    private SocketModeApp connect() {
        try {
            SlackConfig config = new SlackConfig();
            config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
            App app = new App(AppConfig.builder()
                    .slack(Slack.getInstance(config))
                    .singleTeamBotToken(workspace.botToken())
                    .build());
            app.command("/flow", (request, context) -> {
                context.client()
                        .viewsOpen(open -> open.triggerId(context.getTriggerId())
                                .view(form(request.getPayload().getText())));
                return context.ack();
            });
            app.viewSubmission("form", (request, context) -> {
                View view = request.getPayload().getView();
                String name = typed(view, "name", "value");
                context.client()
                        .chatPostMessage(
                                post -> post.channel("C01SUPPORT").text(view.getPrivateMetadata() + " → " + name));
                return context.ack();
            });
            return new SocketModeApp(workspace.appToken(), SocketModeClient.Backend.JavaWebSocket, app);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static View form(String metadata) {
        return view(view -> view.type("modal")
                .callbackId("form")
                .privateMetadata(metadata)
                .title(viewTitle(title -> title.type("plain_text").text("Edit")))
                .submit(viewSubmit(submit -> submit.type("plain_text").text("Send")))
                .blocks(asBlocks(input(input -> input.blockId("name")
                        .label(plainText("Name"))
                        .element(plainTextInput(text -> text.actionId("value")))))));
    }

    private static String typed(View view, String blockId, String actionId) {
        return Optional.ofNullable(view.getState().getValues().get(blockId))
                .map(block -> block.get(actionId))
                .map(ViewState.Value::getValue)
                .orElseThrow();
    }

    private static Optional<JsonNode> first(JsonNode array) {
        return Optional.ofNullable(array.get(0));
    }

    private static Optional<JsonNode> last(JsonNode array) {
        return Optional.ofNullable(array.get(array.size() - 1));
    }
}
