package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import dev.sluice.AuditRun;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor asks in Slack who changed what, and whether anybody touched the ledger or its messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PastTest {
    private static final String C = Person.SUPPORT;
    private House house;
    private Path folder;

    @BeforeAll
    void three_changes(@TempDir Path fresh) {
        folder = fresh;
        house = House.open(folder);
        Person ann = house.editor();
        ann.types(C, "/flow edit 1001");
        ann.submits(ann.modal("flow_edit"), "Welcome v2", "SIGN_UP");
        ann.reads(C, "changed flow 1001", "Request ID: ");
        ann.types(C, "/flow edit 1002");
        ann.submits(ann.modal("flow_edit"), "Book a visit", "APPOINTMENT_BOOKING", "SURVEY");
        house.approve(C, "1002");
        ann.reads(C, "changed flow 1002", "Request ID: ");
        ann.types(C, "/flow edit 1003");
        ann.submits(ann.modal("flow_edit"), "Parcels", "CUSTOMER_SUPPORT");
        ann.presses(C, "change_withdraw", "wants to change flow 1003");
        ann.reads(C, "withdrew the change of flow 1003");
        Awaitility.await().until(() -> new Records(address()).isAllTold());
        house.advance(Duration.ofMinutes(1));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    @Order(1)
    void who_changed_a_flow_and_who_agreed_is_a_table_with_links() {
        Person eve = house.admin();

        eve.types(C, "/flow history 1002");

        assertThat(eve.readsInPrivate(C, "1 change, newest first: flow 1002"))
                .contains("<@U0EDITOR1> · 1002 Name: Book an appointment → Book a visit")
                .contains("Categories added: Survey · <@U0APPROV1> and <@U0APPROV2> · made · ")
                .containsPattern("<https://[a-z]+\\.slack\\.com/archives/C01SUPPORT/p\\d{16}[^|]*\\|open>");
        JsonNode answer = eve.reads(
                C,
                it -> it.path("ephemeral").asBoolean()
                        && it.path("text").asText().contains("flow 1002"));
        JsonNode table = answer.at("/blocks/1");
        assertThat(table.path("type").asText()).isEqualTo("table");
        assertThat(table.path("rows")).hasSize(2);
        assertThat(table.at("/rows/0").findValuesAsText("text"))
                .containsExactly("When", "Who", "What", "Who agreed", "Outcome", "Request ID");
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(
            delimiter = '|',
            value = {
                "/flow history | 3 changes, newest first: | withdrawn by <@U0EDITOR1>",
                "/flow who changed 1001? | 1 change, newest first: flow 1001 | Welcome → Welcome v2",
                "/flow audit history “visit” | 1 change | flows with “visit” in their name",
                "/flow history @bob | 1 change, newest first: <@U0APPROV1> had a hand in it | 1002",
                "/flow history outcome withdrawn | 1 change, newest first: withdrawn | 1003",
                "/flow history since yesterday | 3 changes, newest first: since <!date^ | 1001",
                "/flow history until 2026-01-31 | no such changes | until <!date^",
                "/flow history wellcome | no such changes | Did you mean /flow history welcome?",
                "/flow history 1001 since easter | don't know the time “easter” | /flow history 1001 7d",
                "/flow history outcome sucess | don't know the outcome | /flow history outcome success?",
                "/flow history @nobody | I found nobody, or several people | of that name",
                "/flow audit | /flow audit verify looks | /flow history 1001 tells",
                "/flow hsitory 1001 | Did you mean | /flow history 1001?",
            })
    void questions_are_answered(String typed, String one, String other) {
        house.admin().types(C, typed);

        house.admin().readsInPrivate(C, one, other);
    }

    @Test
    @Order(3)
    void somebody_without_the_right_sees_their_own_changes_only() {
        house.editor().types(C, "/flow history 1001");
        house.approver().types(C, "/flow history 1001");
        house.chineseEditor().types(C, "/flow 历史 1002");

        assertThat(house.editor().readsInPrivate(C, "1 change, newest first: flow 1001", "Welcome v2"))
                .contains("You see your own changes only.", "sluice:ReadAudit");
        assertThat(house.approver().readsInPrivate(C, "no such changes", "flow 1001"))
                .contains("You may not read what the ledger says about flow 1001")
                .doesNotContain("Welcome v2");
        house.chineseEditor().readsInPrivate(C, "没有您可以查看的此类变更：流程 1002。", "您只能看到自己的变更。");
    }

    @Test
    @Order(4)
    void a_verification_is_for_those_who_may_read_all_of_the_ledger() {
        house.editor().types(C, "/flow audit verify");

        house.editor().readsInPrivate(C, "You may not read the whole ledger", "sluice:ReadAudit");
    }

    @Test
    @Order(5)
    void whole_is_said_and_then_what_was_touched() throws Exception {
        Person eve = house.admin();

        eve.types(C, "/flow audit verify");

        eve.readsInPrivate(C, "I'm looking at ", " events of the ledger and ", " messages.");
        assertThat(eve.readsInPrivate(C, "The ledger is whole"))
                .contains("No checkpoint vouches for it", " messages that Sluice posted were looked for in Slack");

        JsonNode result = eve.reads(C, it -> it.path("text").asText().contains("changed flow 1002"));
        slack().chatDelete(r -> r.channel(C).ts(result.path("ts").asText()));
        eve.types(C, "/flow verify");

        assertThat(eve.readsInPrivate(C, "Somebody touched something: 1 finding"))
                .contains("the message of <!date^", "in <#C01SUPPORT>", ") was deleted");
    }

    @Test
    @Order(6)
    void somebody_is_erased_and_the_ledger_is_whole_all_the_same() {
        Map<String, String> database = Map.of("DATABASE_URL", address());
        assertThat(AuditRun.erase(database, "--person", "U0APPROV1").code())
                .as("the app runs")
                .isEqualTo(2);
        house.stopApp();

        AuditRun before = AuditRun.erase(database, "--person", "U0APPROV1");
        AuditRun erased = AuditRun.erase(database, "--person", "U0APPROV1", "--yes");
        AuditRun again = AuditRun.erase(database, "--person", "U0APPROV1");
        AuditRun verified = AuditRun.verify(database, folder, "--ledger-only");

        assertThat(before.out())
                .contains("U0APPROV1: 1 events, 2 events of others that name them, 1 changes", "Nothing was erased.")
                .containsPattern("Slack keeps \\d+ messages about these changes, in C01SUPPORT");
        assertThat(erased.out()).containsPattern("Erased: UERASED[0-9A-F]{12} stands in their place");
        assertThat(again.out()).contains("U0APPROV1: 0 events, 0 events of others", " 0 changes");
        assertThat(verified.out()).contains("whole: ", "Of 3 events it can't be verified any more who did it");
        assertThat(verified.code()).isZero();
        house.startApp();
        Person eve = house.admin();
        eve.types(C, "/flow history 1002");
        eve.readsInPrivate(C, "somebody whose data was erased and <@U0APPROV2>");
    }

    @Test
    @Order(7)
    void nobody_is_erased_whose_changes_are_open() {
        Person ann = house.editor();
        ann.types(C, "/flow edit 1012");
        ann.submits(ann.modal("flow_edit"), "Contact us", "CONTACT_US");
        ann.reads(C, "wants to change flow 1012");
        Awaitility.await().until(() -> new Records(address()).isAllTold());
        house.stopApp();

        AuditRun open = AuditRun.erase(Map.of("DATABASE_URL", address()), "--person", "U0EDITOR1", "--yes");
        AuditRun nobody = AuditRun.erase(Map.of("DATABASE_URL", address()), "--person", "ann");

        assertThat(open.code()).isEqualTo(2);
        assertThat(open.err()).contains("changes of U0EDITOR1 have not ended");
        assertThat(nobody.err()).contains("wanted the ID of a person in Slack");
    }

    @Test
    @Order(8)
    void what_was_compacted_is_found_by_the_change_itself_and_that_is_said() {
        try (Database database = Database.open(DatabaseUrl.parse(address()))) {
            InstantSource later = () -> Instant.now().plus(Duration.ofDays(1));
            new JdbiRemover(database.jdbi(), new JdbiLedger(database.jdbi()), later).compact(later.instant());
        }
        house.startApp();
        Person eve = house.admin();

        eve.types(C, "/flow history @cho");

        assertThat(eve.readsInPrivate(C, "1 change, newest first: <@U0APPROV2> had a hand in it"))
                .contains("1002", "Of what happened until <!date^", "one of these changes is shown as the list");
        AuditRun export = AuditRun.export(Map.of("DATABASE_URL", address()), "--format", "csv", "--flow", "1002");
        assertThat(export.err()).contains("events only digests are left");
        assertThat(export.out().lines()).hasSize(1);
    }

    private String address() {
        return "jdbc:sqlite:" + folder.resolve("sluice.db");
    }

    private MethodsClient slack() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(house.sandbox.workspace().apiUrl());
        return Slack.getInstance(config).methods(house.sandbox.workspace().botToken());
    }
}
