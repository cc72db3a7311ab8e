package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.Standing;
import dev.sluice.audit.Event;
import dev.sluice.cams.CamsFailure;
import dev.sluice.cams.Reply;
import dev.sluice.change.ScriptedCams.Fate;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One try at a queued change: every way it can go when the runner lives and CAMS answers. */
class RunnerTest {
    private final Workbench bench;

    RunnerTest(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void without_changes_there_is_nothing_to_do() {
        assertThat(bench.runner().runOnce()).isFalse();
    }

    @Test
    void a_draft_is_changed_with_one_write_between_two_readings() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.clock.advance(Duration.ofSeconds(2));

        assertThat(bench.runner().runOnce()).isTrue();

        Change ended = bench.now(change);
        assertThat(ended.state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(ended.progress().result()).isEqualTo(Result.done("REQ-2", bench.cams.flow(Samples.DRAFT.id())));
        assertThat(ended.took()).isEqualTo(Duration.ofSeconds(2));
        assertThat(bench.cams.calls).containsExactly("GetFlow", "ModifyFlow", "GetFlow");
        assertThat(bench.cams.effects).containsExactly(Samples.renamed(Samples.DRAFT));
        assertThat(bench.cams.flow(Samples.DRAFT.id()).endpointUri()).isEqualTo(Samples.ENDPOINT);
        assertThat(bench.events(change))
                .containsExactly(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.STARTED, Event.Kind.RESULT);
        assertThat(bench.newsToTell).isOne();
        assertThat(bench.announcements()).containsExactly(News.RESULT);
        assertThat(bench.runner().runOnce()).isFalse();
    }

    @Test
    void an_ok_of_cams_is_not_believed_when_the_flow_says_otherwise() {
        bench.cams.writes(call -> new Reply.Done<>(Samples.DRAFT, "REQ-LIE"));
        Change change = bench.propose(Samples.proposal("s1"));

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.FAILED);
        assertThat(bench.now(change).progress().result()).satisfies(result -> {
            assertThat(result.code()).isEqualTo("Sluice.NotChanged");
            assertThat(result.requestId()).isEqualTo("REQ-LIE");
            assertThat(result.found()).isEqualTo(Samples.DRAFT);
        });
        assertThat(bench.announcements()).containsExactly(News.RESULT);
    }

    @Test
    void a_flow_that_is_as_wanted_already_is_told_so_and_nothing_is_sent() {
        Change change = bench.propose(Samples.proposal("s1"));
        Flow base = Samples.DRAFT;
        bench.cams.with(
                new Flow(base.id(), base.space(), "Welcome v2", base.categories(), base.status(), base.endpointUri()));

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.STALE);
        assertThat(bench.now(change).progress().result())
                .extracting(Result::code)
                .isEqualTo("Sluice.AlreadyThere");
        assertThat(bench.cams.effects).isEmpty();
    }

    @Test
    void a_change_that_has_not_ended_has_taken_no_time_yet() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.clock.advance(Duration.ofSeconds(2));

        assertThat(bench.now(change).took()).isZero();
    }

    @Test
    void a_published_flow_is_read_again_and_its_new_status_written_down() {
        bench.cams.with(Samples.PUBLISHED);
        Change change = bench.propose(Samples.proposal("s1", Samples.PUBLISHED));

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.now(change).progress().result())
                .isEqualTo(Result.done("REQ-2", bench.cams.flow(Samples.PUBLISHED.id())));
        assertThat(bench.cams.flow(Samples.PUBLISHED.id()).status()).isEqualTo(FlowStatus.DRAFT);
        assertThat(bench.cams.calls).containsExactly("GetFlow", "ModifyFlow", "GetFlow");
    }

    @Test
    void a_result_does_not_depend_on_the_reading_after_it() {
        bench.cams.with(Samples.PUBLISHED).reads(call -> call.get(), Fate.unavailable());
        Change change = bench.propose(Samples.proposal("s1", Samples.PUBLISHED));

        bench.runAllDue();

        assertThat(bench.now(change).progress().result()).isEqualTo(Result.done("REQ-2", null));
    }

    static Stream<Flow> drifted() {
        Flow base = Samples.DRAFT;
        return Stream.of(
                new Flow(base.id(), base.space(), "Hello", base.categories(), base.status(), base.endpointUri()),
                new Flow(
                        base.id(),
                        base.space(),
                        base.name(),
                        Categories.of("SIGN_UP"),
                        base.status(),
                        base.endpointUri()),
                Samples.PUBLISHED);
    }

    @ParameterizedTest
    @MethodSource("drifted")
    void a_flow_that_is_not_what_the_asker_saw_is_left_alone(Flow now) {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.cams.with(now);

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.STALE);
        assertThat(bench.now(change).progress().result()).isEqualTo(Drift.sinceAsked(now));
        assertThat(bench.cams.calls).containsExactly("GetFlow");
        assertThat(bench.events(change)).containsExactly(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.RESULT);
        assertThat(bench.announcements()).containsExactly(News.RESULT);
    }

    @Test
    void nobody_writes_to_a_published_flow_on_a_right_to_drafts() {
        bench.access.replace(Policies.everybody(Policies.EDIT_DRAFTS));
        Change change = bench.propose(Samples.proposal("s1"));
        bench.cams.with(Samples.PUBLISHED);

        bench.runToTheEnd(change);

        assertThat(bench.cams.effects).isEmpty();
    }

    @Test
    void what_cams_refuses_has_failed_in_the_words_of_cams() {
        bench.cams.writes(Fate.refused(CamsFailure.REJECTED, "Flow.Deprecated", "the flow is deprecated"));
        Change change = bench.propose(Samples.proposal("s1"));

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.FAILED);
        assertThat(bench.now(change).progress().result())
                .isEqualTo(Result.failed("Flow.Deprecated", "the flow is deprecated", "REQ-REFUSED"));
        assertThat(bench.events(change))
                .containsExactly(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.STARTED, Event.Kind.RESULT);
        assertThat(bench.announcements()).containsExactly(News.RESULT);
    }

    @Test
    void a_flow_that_is_gone_has_failed_before_anything_was_sent() {
        var gone = new Flow(new FlowId("4711"), null, "Gone", Categories.of("OTHER"), FlowStatus.DRAFT, null);
        Change change = bench.propose(Samples.proposal("s1", gone));

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.FAILED);
        assertThat(bench.now(change).progress().result())
                .isEqualTo(Result.failed("Unknown.ResourceOwnerId", "no such flow", "REQ-1"));
        assertThat(bench.cams.calls).containsExactly("GetFlow");
    }

    @Test
    void rights_that_were_lost_in_the_meantime_refuse_the_change() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.access.replace(Policies.everybody(Policies.EDIT, Policies.FREEZE));

        bench.runAllDue();

        Change refused = bench.now(change);
        assertThat(refused.state()).isEqualTo(ChangeState.REFUSED);
        assertThat(refused.progress().result()).extracting(Result::code).isEqualTo("Sluice.NoLongerAllowed");
        assertThat(refused.progress().result())
                .extracting(Result::message)
                .asString()
                .contains("Desk, statement 2");
        assertThat(bench.cams.calls).isEmpty();
        assertThat(bench.events(change)).containsExactly(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.RESULT);
        assertThat(bench.announcements()).containsExactly(News.RESULT);
    }

    @Test
    void whoever_left_the_company_changes_nothing_any_more() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.people.add(Samples.ANN, Standing.DEACTIVATED);

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.REFUSED);
        assertThat(bench.cams.calls).isEmpty();
    }

    @Test
    void a_change_that_came_to_need_approvals_is_refused() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.access.replace(Policies.everybody(Policies.editIf("NumericGreaterThanEquals", "sluice:Approvals", "1")));

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.REFUSED);
        assertThat(bench.cams.calls).isEmpty();
    }

    @Test
    void changes_of_one_account_go_one_after_another_the_oldest_first() {
        Change first = bench.propose(Samples.proposal("s1"));
        bench.clock.advance(Duration.ofSeconds(1));
        Change second = bench.propose(Samples.proposal("s2"));
        Runner runner = bench.runner();

        assertThat(runner.runOnce()).isTrue();

        assertThat(bench.now(first).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.now(second).state()).isEqualTo(ChangeState.QUEUED);
        assertThat(runner.runOnce()).isTrue();
        assertThat(bench.now(second).state()).isEqualTo(ChangeState.STALE);
    }

    @Test
    void another_account_is_another_runners_business() {
        Change change = bench.propose(Samples.ofAccount("99", "s1"));

        assertThat(bench.runner().runOnce()).isFalse();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.QUEUED);
    }

    @Test
    void a_runner_that_was_overtaken_while_it_read_sends_nothing() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.cams.reads(Fate.after(() -> bench.runner().runOnce()));

        bench.runner().runOnce();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.cams.effects).hasSize(1);
        assertThat(bench.announcements()).containsExactly(News.RESULT);
    }

    @Test
    void a_runner_that_was_overtaken_before_its_claim_does_nothing() {
        Change change = bench.propose(Samples.proposal("s1"));
        var store = Watched.of(ChangeStore.class, bench.store, Watched.once("move", bench::runAllDue));

        bench.runner(bench.cams, store).runOnce();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.cams.calls).containsExactly("GetFlow", "ModifyFlow", "GetFlow");
        assertThat(bench.announcements()).containsExactly(News.RESULT);
    }
}
