package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.RecordedRequest;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy diff}: which decisions other policies would change. */
final class PolicyDiffTest {
    private static final String OLD = """
            {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "cams:*", "Resource": "*"}]}""";
    private static final String NEW = """
            {"Version": "1", "Statement": [
             {"Effect": "Allow", "Action": "cams:GetFlow", "Resource": "*"},
             {"Effect": "Allow", "Action": "cams:ModifyFlow", "Resource": "*",
              "Condition": {"NumericGreaterThanEquals": {"sluice:Approvals": "2"}}}]}""";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static RecordedRequest request(String user, String action) {
        return new RecordedRequest(
                new UserId(user),
                Set.of("S0SUPPORT"),
                "T0SHOP",
                new ActionName(action),
                ResourceName.flow("eu", "1", "1001"),
                Map.of("cams:FlowStatus", List.of("DRAFT")),
                Instant.parse("2026-11-20T09:00:00Z"),
                "Allow");
    }

    private String requests() throws IOException {
        return file(
                "requests.jsonl",
                request("U0ANN", "cams:ModifyFlow").toJson() + "\n\n"
                        + request("U0BOB", "cams:ModifyFlow").toJson() + "\n"
                        + request("U0BOB", "cams:GetFlow").toJson() + "\n"
                        + request("U0BOB", "cams:ListFlow").toJson() + "\n");
    }

    @Test
    void a_recorded_request_is_read_as_it_was_written() {
        RecordedRequest request = request("U0ANN", "cams:ModifyFlow");

        assertThat(RecordedRequest.fromJson(request.toJson())).isEqualTo(request);
    }

    @Test
    void changes_are_counted_and_grouped_by_the_statements_behind_them() throws IOException {
        CommandRun run =
                CommandRun.of("policy", "diff", file("old.json", OLD), file("new.json", NEW), "--requests", requests());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines())
                .containsExactly(
                        "3 of 4 requests would be decided otherwise",
                        "",
                        "cams:ModifyFlow: Allow → Allow after 2 approvals, 2 requests",
                        "  before: old.json, statement 1",
                        "  after:  new.json, statement 2",
                        "  such as: U0ANN on flow 1001 at 2026-11-20T09:00:00Z, U0BOB on flow 1001 at"
                                + " 2026-11-20T09:00:00Z",
                        "",
                        "cams:ListFlow: Allow → ImplicitDeny, 1 request",
                        "  before: old.json, statement 1",
                        "  after:  no statement allows it",
                        "  such as: U0BOB on flow 1001 at 2026-11-20T09:00:00Z");
    }

    @Test
    void the_same_policies_decide_alike() throws IOException {
        String old = file("old.json", OLD);

        CommandRun run = CommandRun.of(
                "policy", "diff", old, folder.toString(), "--vectors", "src/test/resources/policy/ram-policy.json");

        assertThat(run).isEqualTo(new CommandRun(0, "0 of 101 requests would be decided otherwise\n", ""));
    }

    @Test
    void programs_get_every_request_that_changes() throws IOException {
        CommandRun run = CommandRun.of(
                "policy", "diff", file("old.json", OLD), file("new.json", NEW), "--requests", requests(), "--json");

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("changed").asInt()).isEqualTo(3);
        assertThat(json.at("/changes/0/after/decision").asText()).isEqualTo("Allow after 2 approvals");
        assertThat(json.at("/changes/0/requests/1/user").asText()).isEqualTo("U0BOB");
    }

    @Test
    void lines_that_hold_no_request_are_all_told() throws IOException {
        String bad = file("bad.jsonl", "{\n\n{\"user\": \"ann\"}\n[]\n");

        CommandRun run =
                CommandRun.of("policy", "diff", file("old.json", OLD), folder + "/old.json", "--requests", bad);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(3).allMatch(line -> line.startsWith(bad + ":"));
    }

    @Test
    void what_people_asked_for_is_taken_from_the_ledger() throws IOException {
        String url = "jdbc:sqlite:" + folder.resolve("sluice.db");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (Database database = Database.open(DatabaseUrl.parse(url))) {
            event(database, "ASKED", now.minus(1, ChronoUnit.DAYS), content("cams:ListFlow"));
            event(database, "REFUSED", now, content("cams:GetFlow"));
            event(database, "ASKED", now, "{}");
            event(database, "ASKED", now.minus(9, ChronoUnit.DAYS), content("cams:ListFlow"));

            CommandRun run = CommandRun.of(
                    "policy", "diff", file("old.json", OLD), file("new.json", NEW), "--days", "3", "--database", url);

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.lines())
                    .contains("1 of 2 requests would be decided otherwise")
                    .contains("note: 1 events of the ledger do not say what was asked for and were left out");
        }
    }

    private static String content(String action) {
        return "{\"request\": " + request("U0ANN", action).toJson() + "}";
    }

    private static void event(Database database, String kind, Instant at, String content) {
        new JdbiLedger(database.jdbi()).append(new Event(null, Event.Kind.valueOf(kind), at, "U0ANN", "C01", content));
    }

    @Test
    void a_database_that_is_not_there_is_told_and_not_made() throws IOException {
        String old = file("old.json", OLD);
        Path none = folder.resolve("none.db");

        CommandRun run = CommandRun.of("policy", "diff", old, old, "--days", "1", "--database", "jdbc:sqlite:" + none);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no database");
        assertThat(none).doesNotExist();
    }
}
