package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.BaseEncoding;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.change.factor.FactorKey;
import dev.sluice.change.factor.JdbiFactors;
import dev.sluice.change.factor.TotpFactors;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.sandbox.cams.StoredFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What users of tools like this one have wished for: a click alone is not enough where it matters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecondFactorTest {
    private static final String C = Person.SUPPORT;
    private static final String POLICY = """
                CodePlease:
                  Version: "1"
                  Statement:
                    - {Effect: Deny, Action: "sluice:ApproveChange", Resource: "*",
                       Condition: {Bool: {"acs:MFAPresent": "false"}}}
            """.indent(0);

    private House house;
    private String bob;
    private String cho;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Files.writeString(folder.resolve("factor.key"), key);
        house = House.open(
                folder,
                settings -> settings.replace("    HandsOff:\n", POLICY + "    HandsOff:\n")
                                .replace(
                                        "  attachments:\n",
                                        "  attachments:\n    - {policy: CodePlease, to: everyone}\n")
                        + "\nsecondFactor: {keyFile: factor.key}\n");
        try (Database database = Database.openBeside(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")))) {
            var store = new JdbiFactors(database.jdbi(), new JdbiLedger(database.jdbi()));
            var factors = new TotpFactors(store, FactorKey.ofBase64(key), house.sandbox.clock());
            bob = factors.register(new UserId("U0APPROV1"));
            cho = factors.register(new UserId("U0APPROV2"));
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    @AfterEach
    void calm() {
        List.of(house.editor(), house.approver(), house.secondApprover(), house.admin())
                .forEach(Person::closesModals);
    }

    private Person asks(String flow) {
        house.sandbox.cams().put(new StoredFlow(flow, "cams-1sdkjwen2", "Live", List.of("SURVEY"), "PUBLISHED", ""));
        Person ann = house.editor();
        ann.types(C, "/flow edit " + flow);
        ann.submits(ann.modal("flow_edit"), "Safely", "SURVEY");
        return ann;
    }

    private ObjectNode code(String secret, int steps) throws InvalidKeyException {
        var key = new SecretKeySpec(BaseEncoding.base32().decode(secret), "HmacSHA1");
        String code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        key, house.sandbox.clock().instant().plusSeconds(30L * steps));
        return typed(code);
    }

    private static ObjectNode typed(String text) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.putObject("code").put("value", text);
        return values;
    }

    @Test
    void second_factor_for_a_slack_click() throws Exception {
        String flow = "4001";
        Person ann = asks(flow);
        assertThat(ann.reads(C, "wants to change flow " + flow, "Can approve"))
                .contains("<@U0APPROV1>", "<@U0APPROV2>")
                .doesNotContain("U0ADMIN01");

        Person eve = house.admin();
        eve.presses(C, "change_approve", "wants to change flow " + flow);
        eve.readsInPrivate(C, "no device of yours is registered");

        Person first = house.approver();
        first.presses(C, "change_approve", "wants to change flow " + flow);
        JsonNode form = first.modal("change_approve_code");
        assertThat(first.submits(form, typed("000 00")).toString()).contains("not the code");
        ann.reads(C, "wants to change flow " + flow, "0 of 2 approvals");
        assertThat(first.submits(form, code(bob, 0)).path("result").asText()).isEqualTo("closed");
        ann.reads(C, "<@U0APPROV1> approved with a one-time code (1 of 2)");

        Person second = house.secondApprover();
        second.presses(C, "change_approve", "wants to change flow " + flow, "1 of 2");
        second.submits(second.modal("change_approve_code"), code(cho, 0));
        ann.reads(C, "changed flow " + flow, "Approved by <@U0APPROV1> and <@U0APPROV2>");
        ann.reads(C, "changed flow " + flow, "took");
        assertThat(house.calls("ModifyFlow", flow)).hasSize(1);
    }

    @Test
    void a_code_does_not_count_for_another_change_and_turning_down_takes_none() throws Exception {
        Person ann = asks("4002");
        asks("4003");
        Person first = house.approver();
        ObjectNode code = code(bob, 1);
        first.presses(C, "change_approve", "wants to change flow 4002");
        first.submits(first.modal("change_approve_code"), code);
        ann.reads(C, "wants to change flow 4002", "1 of 2 approvals");

        first.presses(C, "change_approve", "wants to change flow 4003");
        JsonNode form = first.modal("change_approve_code");

        assertThat(first.submits(form, code).toString()).contains("used already");
        first.closesModals();
        first.presses(C, "change_reject", "wants to change flow 4003");
        ObjectNode why = JsonNodeFactory.instance.objectNode();
        why.putObject("reason").put("value", "not now");
        first.submits(first.modal("change_reject_form"), why);
        ann.reads(C, "wanted to change flow 4003", "not now");
        first.types(C, "/flow can approve 4002");
        first.readsInPrivate(C, "Yes", "takes a one-time code");
    }

    @Test
    void reviewing_an_emergency_takes_a_code_too() throws Exception {
        Person ann = asks("4004");
        ann.presses(C, "change_emergency", "wants to change flow 4004");
        ObjectNode why = JsonNodeFactory.instance.objectNode();
        why.putObject("reason").put("value", "orders are lost");
        why.putObject("flow_name").put("value", "Live");
        ann.submits(ann.modal("change_emergency_form"), why);
        ann.reads(C, "changed flow 4004", "must review it");

        Person second = house.secondApprover();
        second.presses(C, "change_review", "changed flow 4004");
        assertThat(second.submits(second.modal("change_review_code"), code(cho, 1))
                        .path("result")
                        .asText())
                .isEqualTo("closed");

        ann.reads(C, "<@U0APPROV2> reviewed what was done without approvals");
    }
}
