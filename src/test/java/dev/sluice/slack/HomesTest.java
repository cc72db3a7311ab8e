package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.UserId;
import dev.sluice.cams.FakeCams;
import dev.sluice.change.Asker;
import dev.sluice.change.Proposal;
import dev.sluice.change.Questions;
import dev.sluice.change.Rights;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.slack.cards.Examples;
import dev.sluice.slack.command.CommandName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When App Homes are published, and when not. */
final class HomesTest {
    private static final UserId BOB = new UserId("U0BOB");
    private static final String OK = "{'ok': true, 'view': {'id': 'V1'}}";

    private final Rights rights = Permitted.approving(Examples.ACCOUNT);
    private ScriptedSlack slack;
    private ChangeRoom room;
    private Homes homes;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        slack = new ScriptedSlack().saying("views.publish", OK);
        var account = new Account(Examples.ACCOUNT, Permitted.REGION, new FakeCams(), Examples.spaces());
        room = new ChangeRoom(folder, rights, List.of(account));
        InstantSource clock = () -> now;
        var desk = new HomeDesk(
                List.of(account),
                room.changes,
                room.overview,
                new Questions(rights, clock),
                room.preferences,
                Permitted.readers(),
                new CardAddresses(room.overview, new Addresses("https://shop.slack.com/")),
                CommandName.USUAL);
        homes = new Homes(slack.methods(), desk, room.overview, clock);
    }

    @AfterEach
    void close() {
        room.close();
        slack.close();
    }

    private void ask(String submission) {
        var flow = Examples.welcome();
        room.changes.propose(new Proposal(
                new Asker(new UserId("U0ANN"), "T0SHOP", "C01SUPPORT", submission),
                Examples.ACCOUNT,
                flow,
                new FlowEdit(flow.id(), flow.space(), "Welcome " + submission, Categories.of("OTHER")),
                ""));
    }

    private long published() {
        return slack.asked().stream()
                .filter(it -> it.startsWith("views.publish"))
                .count();
    }

    private void lookAfter(Duration pause) {
        now = now.plus(pause);
        homes.look();
    }

    @Test
    void nothing_is_drawn_for_whoever_has_not_opened_it() {
        ask("s1");
        homes.look();

        assertThat(published()).isZero();
    }

    @Test
    void opened_home_is_published_at_once_and_again_when_something_happens() {
        homes.opened(BOB, "T0SHOP");
        homes.look();
        assertThat(published()).isEqualTo(1);

        ask("s1");
        lookAfter(Duration.ofSeconds(1));
        assertThat(published()).isEqualTo(2);

        lookAfter(Duration.ofSeconds(1));
        lookAfter(Duration.ofMinutes(1));
        assertThat(published()).as("nothing looks different").isEqualTo(2);
    }

    @Test
    void much_that_happens_at_once_is_published_once_a_second() {
        homes.opened(BOB, "T0SHOP");
        homes.look();

        for (int i = 0; i < 9; i++) {
            ask("s" + i);
            lookAfter(Duration.ofMillis(100));
        }
        assertThat(published()).isEqualTo(1);

        lookAfter(Duration.ofMillis(100));
        assertThat(published()).isEqualTo(2);
    }

    @Test
    void slack_that_wants_a_pause_gets_it_and_the_home_comes_after() {
        homes.opened(BOB, "T0SHOP");
        slack.saying("views.publish", 429, Map.of("Retry-After", "30"), "");
        homes.look();
        slack.saying("views.publish", OK);
        long before = published();

        lookAfter(Duration.ofSeconds(20));
        assertThat(published()).isEqualTo(before);

        lookAfter(Duration.ofSeconds(11));
        assertThat(published()).isEqualTo(before + 1);
    }

    @Test
    void home_that_slack_does_not_take_is_tried_when_it_is_drawn_anew() {
        homes.opened(BOB, "T0SHOP");
        slack.saying("views.publish", "{'ok': false, 'error': 'internal_error'}");
        homes.look();
        slack.saying("views.publish", OK);

        lookAfter(Duration.ofSeconds(31));

        assertThat(published()).isEqualTo(2);
    }

    @Test
    void database_that_is_gone_stops_nobody() {
        homes.opened(BOB, "T0SHOP");
        room.close();

        homes.look();

        assertThat(published()).isZero();
    }
}
