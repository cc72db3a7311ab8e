package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sandbox.workspace.state.SlackFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of a running app, over Socket Mode; {@code HttpModeTest} looks at the other transport. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MetricsTest {
    private static final String C = Person.SUPPORT;
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (sluice_[a-z_]+) ");
    private static final Pattern ROW = Pattern.compile("`(sluice_[a-z_]+)`");

    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void readme_lists_exactly_the_metrics_that_there_are() throws IOException {
        house.editor().types(C, "/flow show 1001");
        house.editor().readsInPrivate(C, "Welcome");

        Set<String> shown = TYPE.matcher(get("/metrics"))
                .results()
                .map(type -> type.group(1))
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(listed);
    }

    @Test
    void acknowledgements_are_timed_by_what_is_asked() {
        house.editor().types(C, "/flow help");

        awaitMetric("sluice_slack_ack_seconds_count{type=\"command\"} [1-9].*");
        assertThat(get("/metrics")).contains("sluice_slack_ack_seconds_bucket{type=\"command\",le=\"3.0\"}");
    }

    @Test
    void decisions_of_people_are_timed_and_what_waits_is_counted() {
        Person ann = house.editor();
        ann.types(C, "/flow edit 1002");
        ann.submits(ann.modal("flow_edit"), "Book a visit", "APPOINTMENT_BOOKING");
        ann.reads(C, "wants to change flow 1002");
        awaitMetric("sluice_changes_awaiting 1.0");

        house.approve(C, "1002");
        ann.reads(C, "changed flow 1002");

        awaitMetric("sluice_change_decision_seconds_count{outcome=\"approved\"} 1");
        awaitMetric("sluice_changes_awaiting 0.0");
        awaitMetric("sluice_queue_depth 0.0");
        awaitMetric("sluice_outbox_depth 0.0");
        awaitMetric("sluice_cams_calls_seconds_count{api=\"ModifyFlow\",outcome=\"done\"} [1-9].*");
    }

    @Test
    void refusals_of_slack_are_counted() {
        Person ann = house.editor();
        house.sandbox.workspace().faults().add(SlackFault.of("views.open", SlackFault.Kind.RATE_LIMITED));

        ann.types(C, "/flow edit 1004");

        ann.readsInPrivate(C, "did not open the form");
        awaitMetric("sluice_slack_limited_total [1-9].*");
    }

    @Test
    void ledger_is_looked_at() {
        awaitMetric("sluice_ledger_breaks 0.0");
    }

    @Test
    void app_is_ready() {
        assertThat(get("/readyz")).isEqualTo("ok\n");
    }

    private void awaitMetric(String line) {
        Pattern wanted = Pattern.compile("(?m)^" + line.replace("{", "\\{").replace("}", "\\}") + "$");
        Awaitility.await().untilAsserted(() -> assertThat(get("/metrics")).containsPattern(wanted));
    }

    private String get(String path) {
        try {
            URI address = URI.create("http://127.0.0.1:" + house.appPort() + path);
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
