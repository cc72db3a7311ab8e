package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sluice.access.Access;
import dev.sluice.access.PolicyAlarm;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.people.FakeDirectory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Edits of the policies are taken while the app runs, whole or not at all. */
final class PolicyReloadTest {
    private static final UserId ANN = new UserId("U0ANN");
    private static final String SETTINGS = """
            accounts: [{id: "1"}]
            access:
              policies: {Editor: {file: editor.json}}
              attachments: [{policy: Editor, to: "user:U0ANN"}]
            """;

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private boolean isSlackUp = true;
    private Map<String, String> environment = Map.of();
    private Access access;
    private PolicyReload reload;
    private PolicyReload other;
    private Database database;
    private PolicyRecord record;

    @BeforeEach
    void start() throws IOException {
        write("sluice.yml", SETTINGS);
        write("editor.json", policy("cams:GetFlow"));
        environment = Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_APP_TOKEN",
                "xapp-1",
                Settings.FILE,
                folder.resolve("sluice.yml").toString());
        Settings settings = Settings.read(environment);
        access = new Access(settings.access(), people(), InstantSource.fixed(Instant.EPOCH));
        database = Database.open(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
        record = new PolicyRecord(new JdbiLedger(database.jdbi()), InstantSource.fixed(Instant.EPOCH));
        reload = new PolicyReload(environment, settings, access, people(), record, new Alarm());
        other = new PolicyReload(environment, settings, access, people(), record, new Alarm());
        looks(3);
        assertThat(told).isEmpty();
    }

    private static PermissionMap people() {
        return new PermissionMap(new FakeDirectory().with("U0ANN"), PermissionMap.Timing.USUAL, Runnable::run);
    }

    @Test
    void an_edited_policy_file_decides_after_two_looks_and_one_line_says_what_changed() throws IOException {
        write("editor.json", policy("cams:GetFlow", "cams:ModifyFlow"));

        reload.look();
        assertThat(mayModify()).isFalse();
        looks(5);

        assertThat(mayModify()).isTrue();
        assertThat(told).containsExactly("Policies reloaded: Editor changed (1 → 2 statements)");
    }

    @Test
    void of_several_processes_one_tells_and_writes_it_down() throws IOException {
        write("editor.json", policy("cams:GetFlow", "cams:ModifyFlow"));
        looks(3);
        other.look();
        other.look();

        assertThat(told).hasSize(1);
        assertThat(reloads()).isEqualTo(1);
        write("editor.json", policy("cams:GetFlow"));
        looks(3);
        assertThat(reloads()).isEqualTo(2);
    }

    private int reloads() {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from change_event where kind = 'POLICY_RELOADED'")
                                .mapTo(Integer.class)
                                .one());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_file_that_is_still_being_written_is_left_alone() throws IOException {
        write("editor.json", policy("cams:ModifyFlow").substring(0, 40));
        reload.look();
        write("editor.json", policy("cams:ModifyFlow"));
        looks(2);

        assertThat(mayModify()).isTrue();
        assertThat(told).hasSize(1);
    }

    @Test
    void a_file_that_is_renamed_over_the_old_one_with_the_same_size_and_time_is_seen() throws IOException {
        Path old = folder.resolve("editor.json");
        Path fresh = write("fresh.json", policy("cams:DelFlow").replace("DelFlow", "*      "));
        write("editor.json", policy("cams:GetFlow").replace("GetFlow", "GetFlow"));
        Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(old));
        Files.move(fresh, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        looks(2);

        assertThat(told).containsExactly("Policies reloaded: Editor changed (1 statement)");
    }

    @Test
    void a_bad_edit_keeps_the_last_good_policies_and_is_told_once_until_it_is_mended() throws IOException {
        write("editor.json", policy("cams:ModifyFlow"));
        looks(2);
        told.clear();
        write("editor.json", policy("ModifyFlow").replace("Allow", "allow"));
        looks(30);

        assertThat(mayModify()).isTrue();
        assertThat(told).singleElement().asString().contains("InvalidEffect", "InvalidActionFormat");
        write("editor.json", policy("cams:ModifyFlow"));
        looks(2);
        assertThat(told).last().isEqualTo("The settings are in order again, the policies as before");
    }

    @Test
    void attachments_are_told_and_other_sections_need_a_restart() throws IOException {
        write(
                "sluice.yml",
                SETTINGS.replace("user:U0ANN", "usergroup:S0SUPPORT")
                        .replace("{Editor: {file: editor.json}}", """
                                {Editor: {file: editor.json},
                                 Freeze: {Version: "1", Statement: [{Effect: Deny, Action: "*", Resource: "*"}]}}""")
                        .replace("access:", "approvals: {expireAfter: 2h}\naccess:"));
        looks(4);

        assertThat(told)
                .containsExactly(
                        "Policies reloaded: Freeze added, Editor no longer attached to user:U0ANN,"
                                + " Editor attached to usergroup:S0SUPPORT. Changed too, but taken only by a restart: approvals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "folder", "gone", "huge", "mark", "deep", "binary"})
    void whatever_a_file_turns_into_is_a_finding(String kind) throws IOException {
        for (String name : List.of("editor.json", "sluice.yml")) {
            told.clear();
            String before = Files.readString(folder.resolve(name));
            spoil(folder.resolve(name), kind);
            looks(3);
            boolean isYamlWithMark = kind.equals("mark") && name.equals("sluice.yml");
            assertThat(told).as(name).hasSize(isYamlWithMark ? 0 : 1);
            assertThat(String.join("", told)).doesNotContain("Exception", "at dev.", "\n");

            Files.deleteIfExists(folder.resolve(name));
            write(name, before);
            looks(3);
        }
        assertThat(access.decide(ANN, request(ActionName.GET_FLOW)).allows()).isTrue();
    }

    @Test
    void while_slack_is_down_the_news_waits() throws IOException {
        isSlackUp = false;
        write("editor.json", policy("cams:ModifyFlow"));
        looks(5);
        assertThat(mayModify()).isTrue();
        assertThat(told).isEmpty();

        isSlackUp = true;
        looks(30);

        assertThat(told).hasSize(1);
    }

    @Test
    void what_policies_as_a_whole_are_warned_of_is_logged_at_the_start_and_after_an_edit() throws IOException {
        var logged = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(PolicyReview.class);
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.WARN);
        try {
            write("editor.json", policy("cams:GetFlow", "cams:GetFlow"));
            looks(3);
            assertThat(logged.list).singleElement().asString().contains("DuplicateStatement", "Editor: line 1");

            logged.list.clear();
            write("editor.json", policy("cams:*", "cams:GetFlow"));
            new PolicyReload(environment, Settings.read(environment), access, people(), record, new Alarm()).look();
            assertThat(logged.list).singleElement().asString().contains("RedundantStatement");
        } finally {
            logger.setLevel(null);
            logger.detachAppender(logged);
        }
    }

    private static void spoil(Path file, String kind) throws IOException {
        String text = Files.readString(file);
        Files.delete(file);
        switch (kind) {
            case "empty" -> Files.writeString(file, "");
            case "folder" -> Files.createDirectory(file);
            case "huge" -> Files.writeString(file, " ".repeat(10_000_000) + text);
            case "mark" -> Files.writeString(file, "\ufeff" + text);
            case "deep" -> Files.writeString(file, "[".repeat(100_000));
            case "binary" -> Files.write(file, new byte[] {(byte) 0xff, 0, (byte) 0xfe, 7});
            default -> {
                // gone
            }
        }
    }

    private void looks(int times) {
        for (int i = 0; i < times; i++) {
            reload.look();
        }
    }

    private boolean mayModify() {
        return access.decide(ANN, request(ActionName.MODIFY_FLOW)).allows();
    }

    private static Request request(ActionName action) {
        return new Request(action, ResourceName.flow("ap-southeast-1", "1", "1001"), Context.empty());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String policy(String... actions) {
        List<String> statements = new ArrayList<>();
        for (String action : actions) {
            statements.add("{\"Effect\":\"Allow\",\"Action\":\"" + action + "\",\"Resource\":\"*\"}");
        }
        return "{\"Version\":\"1\",\"Statement\":[" + String.join(",", statements) + "]}";
    }

    /** Writes down what is told, unless Slack is down. */
    private final class Alarm implements PolicyAlarm {
        @Override
        public boolean refused(List<String> findings) {
            return taken(Sentence.of(String.join("; ", findings)));
        }

        @Override
        public boolean taken(Sentence news) {
            if (isSlackUp) {
                told.add(news.inEnglish());
            }
            return isSlackUp;
        }
    }
}
