package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.audit.Event;
import dev.sluice.cams.Cams;
import dev.sluice.change.ScriptedCams.Fate;
import dev.sluice.database.Database;
import dev.sluice.flow.Flow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process dies just before or just after every single call to the store and to CAMS, and another one goes on:
 * however it comes, there is one effect, one result in the ledger and one message about it.
 */
class CrashTest {
    private final Database database;
    private int worlds;

    CrashTest(@TempDir Path folder) {
        database = Workbench.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** What happens to a change apart from the crash, and how it may end. */
    private record Story(String name, Flow flow, List<Fate> writes, List<ChangeState> ends) {}

    private static final List<Story> STORIES = List.of(
            new Story("a draft is changed", Samples.DRAFT, List.of(), List.of(ChangeState.SUCCEEDED)),
            new Story("a published flow is changed", Samples.PUBLISHED, List.of(), List.of(ChangeState.SUCCEEDED)),
            new Story("it is throttled", Samples.DRAFT, List.of(Fate.throttled()), List.of(ChangeState.SUCCEEDED)),
            new Story("the answer is lost", Samples.DRAFT, List.of(Fate.answerLost()), List.of(ChangeState.SUCCEEDED)),
            // A write that died unsent counts as lost, so that the one that is lost is the second and last.
            new Story(
                    "the request is lost",
                    Samples.DRAFT,
                    List.of(Fate.lost()),
                    List.of(ChangeState.SUCCEEDED, ChangeState.FAILED)));

    @TestFactory
    Stream<DynamicContainer> whenever_the_process_dies_there_is_one_effect_and_one_result() {
        return STORIES.stream().map(story -> {
            int moments = countMoments(story);
            assertThat(moments).isGreaterThanOrEqualTo(14);
            var deaths = new ArrayList<DynamicTest>();
            for (int moment = 1; moment <= moments; moment++) {
                int death = moment;
                deaths.add(DynamicTest.dynamicTest("and it dies at moment " + death, () -> dies(story, death)));
            }
            return DynamicContainer.dynamicContainer(story.name, deaths);
        });
    }

    private int countMoments(Story story) {
        var mortality = new Mortality(Integer.MAX_VALUE);
        Workbench bench = bench(story);
        Change change = bench.propose(proposal(story));
        live(bench, change, mortal(bench, mortality));
        assertOneResult(bench, change, story);
        return mortality.moments();
    }

    private void dies(Story story, int moment) {
        Workbench bench = bench(story);
        Change change = bench.propose(proposal(story));
        Runner mortal = mortal(bench, new Mortality(moment));
        assertThatThrownBy(() -> live(bench, change, mortal)).isInstanceOf(Mortality.Death.class);

        live(bench, change, bench.runner());

        assertOneResult(bench, change, story);
    }

    @Test
    void a_change_that_was_written_down_runs_though_nobody_was_woken() {
        Story story = STORIES.get(0);
        Workbench bench = bench(story);
        Proposal proposal = proposal(story);
        var mortality = new Mortality(4); // ofSubmission and add, each before and after
        Changes mortal = bench.changes(Watched.of(ChangeStore.class, bench.store, mortality));
        assertThatThrownBy(() -> mortal.propose(proposal)).isInstanceOf(Mortality.Death.class);
        assertThat(bench.wakeUps).isZero();

        Change change = bench.propose(proposal);
        live(bench, change, bench.runner());

        assertOneResult(bench, change, story);
    }

    /** A fresh world on the same database, an hour after the one before. */
    private Workbench bench(Story story) {
        var bench = new Workbench(database);
        bench.clock.advance(Duration.ofHours(++worlds));
        bench.cams.with(story.flow).writes(story.writes.toArray(Fate[]::new));
        return bench;
    }

    private Proposal proposal(Story story) {
        return Samples.proposal("s" + worlds, story.flow);
    }

    private static Runner mortal(Workbench bench, Mortality mortality) {
        return bench.runner(
                Watched.of(Cams.class, bench.cams, mortality), Watched.of(ChangeStore.class, bench.store, mortality));
    }

    /** One process goes on until the change has ended, and as long as it lives. */
    private static void live(Workbench bench, Change change, Runner runner) {
        for (int step = 0; step < 100 && !bench.now(change).state().isFinal(); step++) {
            bench.clock.advanceTo(bench.now(change).progress().runAfter());
            runner.runOnce();
        }
    }

    private static void assertOneResult(Workbench bench, Change change, Story story) {
        Change ended = bench.now(change);
        assertThat(ended.state()).isIn(story.ends);
        assertThat(bench.cams.effects).hasSize(ended.state() == ChangeState.SUCCEEDED ? 1 : 0);
        assertThat(Collections.frequency(bench.events(change), Event.Kind.ASKED))
                .isOne();
        assertThat(Collections.frequency(bench.events(change), Event.Kind.RESULT))
                .isOne();
        assertThat(Collections.frequency(bench.announcements(), News.RESULT)).isOne();
        assertThat(bench.runner().runOnce()).isFalse();
    }
}
