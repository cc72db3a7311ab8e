package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.database.FreshPostgres;
import dev.sluice.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL are told everything that people do, both at the same instant; one of them counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoProcessesTest {
    private static final String C = Person.SUPPORT;

    private final Sandbox sandbox = Sandbox.start(0, InstantSource.system());
    private final Records records = new Records(FreshPostgres.address());
    private AppProcess one;
    private AppProcess other;
    private Both both;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        one = start(folder.resolve("one"));
        other = start(folder.resolve("other"));
        both = new Both(one.port(), other.port());
        sandbox.workspace().deliverTo(URI.create("http://127.0.0.1:" + both.port() + "/slack/events"));
    }

    private AppProcess start(Path folder) throws IOException {
        var variables = new HashMap<>(records.variables());
        variables.put("SLACK_APP_TOKEN", "");
        variables.put("SLACK_SIGNING_SECRET", sandbox.workspace().signingSecret());
        return AppProcess.start(sandbox, Files.createDirectory(folder), variables);
    }

    @AfterAll
    void close() {
        both.close();
        one.close();
        other.close();
        sandbox.close();
    }

    @Test
    void asked_and_approved_in_both_it_is_done_once_and_each_step_is_told_once() {
        Person ann = asks("1002", "Twice asked");
        ann.reads(C, "wants to change flow 1002", "0 of 2 approvals");

        approver().presses(C, "change_approve", "wants to change flow 1002", "0 of 2");
        secondApprover().presses(C, "change_approve", "wants to change flow 1002", "1 of 2");

        ann.reads(C, "changed flow 1002", "took");
        everythingIsTold();
        assertThat(ann.count(C, "changed flow 1002", "took")).isEqualTo(1);
        assertThat(ann.count(C, "changed flow 1002", "Approved by")).isEqualTo(1);
        assertThat(ann.count(C, "wants to change flow 1002")).isZero();
        assertThat(ann.count(C, "<@U0APPROV1> approved (1 of 2)")).isEqualTo(1);
        assertThat(ann.count(C, "<@U0APPROV2> approved (2 of 2)")).isEqualTo(1);
        assertThat(writes("1002")).isEqualTo(1);
        assertThat(records.changes("Twice asked"))
                .extracting(Map.Entry::getValue)
                .containsExactly("SUCCEEDED");
    }

    @Test
    void rejected_in_both_it_is_rejected_once() {
        Person ann = asks("1003", "Twice rejected");
        Person bob = approver();
        ObjectNode values = new ObjectMapper().createObjectNode();
        values.putObject("reason").put("value", "not twice");

        JsonNode form = bob.modalAfter(
                "change_reject_form", () -> bob.presses(C, "change_reject", "wants to change flow 1003"));
        assertThat(bob.state().path("modals")).hasSize(1);
        assertThat(bob.submits(form, values).path("result").asText()).isEqualTo("closed");

        ann.reads(C, "Rejected by <@U0APPROV1>", "flow 1003");
        everythingIsTold();
        assertThat(ann.count(C, "<@U0APPROV1> rejected")).isEqualTo(1);
        assertThat(ann.count(C, "Rejected by <@U0APPROV1>", "flow 1003")).isEqualTo(1);
        assertThat(writes("1003")).isZero();
        assertThat(records.changes("Twice rejected"))
                .extracting(Map.Entry::getValue)
                .containsExactly("REJECTED");
        assertThat(records.touches()).isEmpty();
    }

    @Test
    void amended_in_both_it_is_one_revision_and_the_form_closes() {
        Person ann = asks("1012", "Twice amended");
        JsonNode form = ann.modalAfter("flow_edit", () -> ann.presses(C, "change_amend", "wants to change flow 1012"));

        assertThat(ann.submits(form, "Amended once", "OTHER").path("result").asText())
                .isEqualTo("closed");

        ann.reads(C, "wants to change flow 1012", "Amended once");
        ann.reads(C, "amended the change: revision 2");
        everythingIsTold();
        assertThat(ann.count(C, "amended the change")).isEqualTo(1);
        ann.presses(C, "change_withdraw", "wants to change flow 1012");
        ann.reads(C, "withdrew the change", "flow 1012");
        everythingIsTold();
        assertThat(ann.count(C, "withdrew the change", "flow 1012")).isEqualTo(1);
    }

    /** The command, too, is brought to both: one form opens, and it is sent to both. */
    private Person asks(String flow, String name) {
        Person ann = Person.editor(sandbox.people());
        JsonNode form = ann.modalAfter("flow_edit", () -> ann.types(C, "/flow edit " + flow));
        assertThat(ann.state().path("modals")).hasSize(1);

        assertThat(ann.submits(form, name, "OTHER").path("result").asText()).isEqualTo("closed");
        return ann;
    }

    private void everythingIsTold() {
        Awaitility.await().until(records::isAllTold);
    }

    private long writes(String flow) {
        return sandbox.cams().calls().stream()
                .filter(call -> call.api().equals("ModifyFlow")
                        && flow.equals(call.parameters().get("FlowId")))
                .count();
    }

    private Person approver() {
        return Person.approver(sandbox.people());
    }

    private Person secondApprover() {
        return Person.secondApprover(sandbox.people());
    }
}
