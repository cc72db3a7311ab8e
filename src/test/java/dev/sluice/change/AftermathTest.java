package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When what a change did is no longer so, those who asked for it hear of that once. */
final class AftermathTest {
    private static final Random RANDOM = new Random(5);
    private Database database;
    private ChangeStore store;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
        store = new JdbiChangeStore(database.jdbi(), new JdbiLedger(database.jdbi()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoever_last_set_the_same_is_told_and_nobody_before_them() {
        Change first = succeeds("1", named("A", "SURVEY"), named("B", "SURVEY"), null);
        Change second = succeeds("1", named("B", "SURVEY"), named("C", "SURVEY"), null);

        Change third = succeeds("1", named("C", "SURVEY"), named("D", "SURVEY"), null);

        assertThat(told(first)).containsExactly("REPLACED " + second.id() + " name");
        assertThat(told(second)).containsExactly("REPLACED " + third.id() + " name");
        assertThat(told(third)).isEmpty();
    }

    @Test
    void a_name_and_categories_end_each_by_themselves() {
        Change both = succeeds("1", named("A", "SURVEY"), named("B", "SIGN_UP"), null);
        Change renamed = succeeds("1", named("B", "SIGN_UP"), named("C", "SIGN_UP"), null);

        Change sorted = succeeds("1", named("C", "SIGN_UP"), named("C", "SURVEY"), null);

        assertThat(told(both))
                .containsExactly("REPLACED " + renamed.id() + " name", "REPLACED " + sorted.id() + " categories");
        assertThat(told(renamed)).isEmpty();
    }

    @Test
    void both_at_once_are_told_once() {
        Change both = succeeds("1", named("A", "SURVEY"), named("B", "SIGN_UP"), null);

        Change other = succeeds("1", named("B", "SIGN_UP"), named("C", "SURVEY"), null);

        assertThat(told(both)).containsExactly("REPLACED " + other.id() + " name categories");
    }

    @Test
    void an_undone_change_is_told_that_it_was_undone_and_not_one_that_was_undone_on_the_way() {
        Change first = succeeds("1", named("A", "SURVEY"), named("B", "SURVEY"), null);
        Change second = succeeds("1", named("B", "SURVEY"), named("C", "SURVEY"), null);

        Change undo =
                succeeds("1", named("C", "SURVEY"), named("B", "SURVEY"), new Origin(Origin.Kind.UNDOES, second.id()));

        assertThat(told(second)).containsExactly("UNDONE " + undo.id() + " name");
        assertThat(told(first)).containsExactly("REPLACED " + second.id() + " name");
    }

    @Test
    void nothing_is_told_where_nothing_ended() {
        Change first = succeeds("1", named("A", "SURVEY"), named("B", "SURVEY"), null);
        succeeds("2", named("A", "SURVEY"), named("C", "SURVEY"), null);
        succeeds("1", named("outside", "SURVEY"), named("B", "SURVEY"), null);
        Change failed = add("1", named("B", "SURVEY"), named("D", "SURVEY"), null);

        end(failed, ChangeState.FAILED);

        assertThat(told(first)).isEmpty();
    }

    @Test
    void what_cannot_be_read_any_more_does_not_stand_in_the_way() {
        Change first = succeeds("1", named("A", "SURVEY"), named("B", "SURVEY"), null);
        database.jdbi().useHandle(handle -> handle.execute("update change set base = 'no JSON'"));

        Change second = succeeds("1", named("B", "SURVEY"), named("C", "SURVEY"), null);

        assertThat(told(first)).isEmpty();
        assertThat(store.find(second.id()).orElseThrow().state()).isEqualTo(ChangeState.SUCCEEDED);
    }

    @Test
    void nobody_is_told_who_was_erased() {
        Change first = succeeds("1", named("A", "SURVEY"), named("B", "SURVEY"), null);
        database.jdbi().useHandle(handle -> handle.execute("update change set requester = 'UERASED0123456789AB'"));

        succeeds("1", named("B", "SURVEY"), named("C", "SURVEY"), null);

        assertThat(told(first)).isEmpty();
    }

    private record Wish(String name, Categories categories) {}

    private static Wish named(String name, String... categories) {
        return new Wish(name, Categories.of(categories));
    }

    private Change succeeds(String flow, Wish before, Wish after, @Nullable Origin origin) {
        Change change = add(flow, before, after, origin);
        end(change, ChangeState.SUCCEEDED);
        return change;
    }

    private Change add(String flow, Wish before, Wish after, @Nullable Origin origin) {
        now = now.plusSeconds(1);
        var base = new Flow(
                new FlowId(flow), Samples.SPACE, before.name, before.categories, FlowStatus.DRAFT, Samples.ENDPOINT);
        var edit = new FlowEdit(base.id(), base.space(), after.name, after.categories);
        var asker = new Asker(Samples.ANN, Samples.TEAM, Samples.CHANNEL, now.toString());
        var proposal = new Proposal(asker, Samples.ACCOUNT, base, edit, "", origin, null);
        Change change = Change.ask(ChangeId.next(now, RANDOM), ChangeState.QUEUED, proposal, now);
        assertThat(store.add(change, change.event(Event.Kind.ASKED, now))).isTrue();
        return change;
    }

    private void end(Change change, ChangeState how) {
        now = now.plusSeconds(1);
        Change to = change.moved(how, change.progress().ended(now, Result.done("REQ-1", null)));
        assertThat(store.move(to, to.event(Event.Kind.RESULT, now), News.RESULT))
                .isTrue();
    }

    /** What ends there are, each with the change that made it and what is no longer so. */
    private List<String> told(Change change) {
        List<String> ends = new JdbiLedger(database.jdbi())
                .of(change.id().value()).stream()
                        .filter(event -> event.kind() == Event.Kind.REPLACED || event.kind() == Event.Kind.UNDONE)
                        .map(event -> event.kind() + " " + said(StoredJson.read(event.content())))
                        .toList();
        assertThat(owed(change)).as("replies").isEqualTo(ends.size());
        return ends;
    }

    private static String said(JsonNode content) {
        return content.path("change").asText()
                + (content.path("name").asBoolean() ? " name" : "")
                + (content.path("categories").asBoolean() ? " categories" : "");
    }

    private int owed(Change change) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from announcement where change_id = :id and kind = 'STEP'")
                        .bind("id", change.id().value())
                        .mapTo(Integer.class)
                        .one());
    }
}
