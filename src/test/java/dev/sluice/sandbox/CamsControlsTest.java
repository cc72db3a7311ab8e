package dev.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.sandbox.cams.StoredFlow;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** CAMS is turned from where the workspace is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CamsControlsTest {
    private static final String LIMIT = "{\"api\":\"GetFlow\",\"kind\":\"limit\",\"times\":2}";

    private final Sandbox sandbox = Sandbox.start(0, InstantSource.system());

    @AfterEach
    void calm() {
        sandbox.cams().forgetFaults();
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void its_faults_are_played_shown_and_forgotten() throws IOException, InterruptedException {
        sandbox.people().control("cams-faults", LIMIT);

        assertThat(sandbox.cams().waiting()).hasSize(1);
        assertThat(ask("GET", "slack-faults"))
                .contains("\"beside\":{\"cams-faults\":{\"apis\":[\"GetFlow\",\"ListFlow\",\"ModifyFlow\"],"
                        + "\"waiting\":[{\"name\":\"GetFlow\",\"kind\":\"limit\",\"times\":2}]}}");
        assertThat(ask("GET", "cams-faults")).contains("\"kind\":\"limit\"");
        assertThat(ask("DELETE", "cams-faults")).contains("true");
        assertThat(sandbox.cams().waiting()).isEmpty();
    }

    @Test
    void a_fault_that_cannot_be_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> sandbox.people().control("cams-faults", "{\"api\":\"Sing\",\"kind\":\"limit\"}"))
                .hasMessageContaining("wanted `*` or one of");
    }

    @Test
    void a_reset_brings_its_flows_back() {
        sandbox.people().control("cams-faults", LIMIT);
        sandbox.cams().put(new StoredFlow("1001", "cams-1sdkjwen2", "Renamed", List.of("OTHER"), "DRAFT", ""));

        sandbox.people().control("reset", "{}");

        assertThat(sandbox.cams().flows().get(0).name()).isEqualTo("Welcome");
        assertThat(sandbox.cams().waiting()).isEmpty();
    }

    private String ask(String verb, String what) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(sandbox.page().resolve("/control/" + what))
                .method(verb, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
