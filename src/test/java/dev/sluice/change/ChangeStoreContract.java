package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the store of changes promises, on either database. */
abstract class ChangeStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final int CALLERS = 16;

    private final DatabaseUrl url;
    private Database database;
    private JdbiLedger ledger;
    private ChangeStore store;

    ChangeStoreContract(DatabaseUrl url) {
        this.url = url;
        database = Database.open(url);
        ledger = new JdbiLedger(database.jdbi());
        store = new JdbiChangeStore(database.jdbi(), ledger);
    }

    private void reopen() {
        database.close();
        database = Database.open(url);
        ledger = new JdbiLedger(database.jdbi());
        store = new JdbiChangeStore(database.jdbi(), ledger);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_change_is_found_as_it_was_added_also_after_opening_again() {
        Change change = add(Samples.proposal("s1"), NOW);

        reopen();

        assertThat(store.find(change.id())).contains(change);
        assertThat(store.ofSubmission("s1")).contains(change);
        assertThat(events(change)).containsExactly(Event.Kind.ASKED);
    }

    @Test
    void everything_that_can_be_known_of_a_change_is_kept() {
        var flow = new Flow(new FlowId("2"), null, "尺寸 \"é\" 🙂 \\", Categories.of("NEW_ONE"), FlowStatus.DRAFT, null);
        var edit = new FlowEdit(flow.id(), null, "'; drop table change; --", Categories.of("OTHER", "SURVEY"));
        var asker = new Asker(Samples.ANN, Samples.TEAM, Samples.CHANNEL, "s1");
        Change change = add(new Proposal(asker, Samples.ACCOUNT, flow, edit, "line\nbreak & <@U1>"), NOW);
        var result = new Result("REQ-1", true, "Sluice.FlowChanged", "somebody else", flow);
        var progress = new Progress(NOW.plusMillis(1), 2, 3, NOW.plusMillis(4), NOW.plusMillis(5), result);

        Change ended = move(change, ChangeState.FAILED, progress);

        assertThat(store.find(change.id())).contains(ended);
    }

    @Test
    void nobody_is_found_under_names_that_do_not_exist() {
        assertThat(store.find(new ChangeId("0000000000000"))).isEmpty();
        assertThat(store.ofSubmission("never")).isEmpty();
        assertThat(store.nextDue(Samples.ACCOUNT, NOW)).isEmpty();
        assertThat(store.running(Samples.ACCOUNT)).isEmpty();
    }

    @Test
    void the_same_submission_twice_is_one_change_with_one_event() {
        Change first = add(Samples.proposal("s1"), NOW);
        Change second = Samples.queued(Samples.proposal("s1"), NOW.plusSeconds(1));

        assertThat(store.add(second, second.event(Event.Kind.ASKED, NOW))).isFalse();
        assertThat(store.ofSubmission("s1")).contains(first);
        assertThat(store.find(second.id())).isEmpty();
        assertThat(events(second)).isEmpty();
    }

    @Test
    void of_many_callers_with_the_same_submission_one_adds_it() throws Exception {
        List<Boolean> added = atOnce(() -> {
            Change change = Samples.queued(Samples.proposal("s1"), NOW);
            return store.add(change, change.event(Event.Kind.ASKED, NOW));
        });

        assertThat(added).containsOnlyOnce(true).hasSize(CALLERS);
    }

    @Test
    void a_name_that_is_taken_is_refused_and_nothing_written() {
        Change first = add(Samples.proposal("s1"), NOW);
        Change same = Change.ask(first.id(), ChangeState.QUEUED, Samples.proposal("s2"), NOW);

        assertThatThrownBy(() -> store.add(same, same.event(Event.Kind.ASKED, NOW)))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.find(first.id())).contains(first);
        assertThat(events(first)).containsExactly(Event.Kind.ASKED);
    }

    @Test
    void what_has_waited_longest_is_due_first_and_nothing_before_its_time() {
        Change later = add(Samples.ofFlow("1001", "s1"), NOW.plusSeconds(2));
        Change sooner = add(Samples.ofFlow("1002", "s2"), NOW.plusSeconds(1));

        assertThat(store.nextDue(Samples.ACCOUNT, NOW)).isEmpty();
        assertThat(store.nextDue(Samples.ACCOUNT, NOW.plusSeconds(1))).contains(sooner);
        assertThat(store.nextDue(Samples.ACCOUNT, NOW.plusSeconds(9))).contains(sooner);
        move(sooner, ChangeState.QUEUED, sooner.progress().unsent(NOW.plusSeconds(3), 1));
        assertThat(store.nextDue(Samples.ACCOUNT, NOW.plusSeconds(9))).contains(later);
    }

    @Test
    void changes_of_the_same_moment_go_in_the_order_of_their_names() {
        Change one = add(Samples.proposal("s1"), NOW);
        Change two = add(Samples.proposal("s2"), NOW);

        Change first = one.id().value().compareTo(two.id().value()) < 0 ? one : two;
        assertThat(store.nextDue(Samples.ACCOUNT, NOW)).contains(first);
    }

    @Test
    void only_what_is_queued_or_unsettled_is_due() {
        for (ChangeState state : ChangeState.values()) {
            Change change = add(Samples.ofAccount(state.name(), state.name()), NOW);
            move(change, state, change.progress());
        }

        for (ChangeState state : ChangeState.values()) {
            boolean isWaiting = state == ChangeState.QUEUED || state == ChangeState.UNKNOWN;
            assertThat(store.nextDue(state.name(), NOW).isPresent())
                    .as(state.name())
                    .isEqualTo(isWaiting);
        }
    }

    @Test
    void an_account_sees_only_its_own_changes() {
        Change ours = add(Samples.proposal("s1"), NOW);
        Change theirs = add(Samples.ofAccount("99", "s2"), NOW.minusSeconds(1));

        assertThat(store.nextDue(Samples.ACCOUNT, NOW)).contains(ours);
        Change running = move(theirs, ChangeState.RUNNING, theirs.progress());
        assertThat(store.running(Samples.ACCOUNT)).isEmpty();
        assertThat(store.running("99")).containsExactly(running);
    }

    @Test
    void a_move_writes_state_event_and_announcement() {
        Change change = add(Samples.proposal("s1"), NOW);
        Change ended = change.moved(
                ChangeState.SUCCEEDED,
                change.progress().ended(NOW.plus(Duration.ofSeconds(1)), Result.done("R", null)));

        assertThat(store.move(ended, ended.event(Event.Kind.RESULT, NOW), News.RESULT))
                .isTrue();
        assertThat(store.find(change.id())).contains(ended);
        assertThat(events(change)).containsExactly(Event.Kind.ASKED, Event.Kind.RESULT);
        assertThat(announcements()).isOne();
    }

    @Test
    void a_second_caller_that_saw_the_same_version_moves_nothing() {
        Change change = add(Samples.proposal("s1"), NOW);
        Change first = move(change, ChangeState.RUNNING, change.progress());
        Change second = change.moved(ChangeState.FAILED, change.progress());

        assertThat(store.move(second, second.event(Event.Kind.RESULT, NOW), News.RESULT))
                .isFalse();
        assertThat(store.find(change.id())).contains(first);
        assertThat(events(change)).containsExactly(Event.Kind.ASKED, Event.Kind.STARTED);
        assertThat(announcements()).isZero();
    }

    @Test
    void of_many_callers_that_saw_the_same_version_one_wins() throws Exception {
        Change change = add(Samples.proposal("s1"), NOW);
        Change to = change.moved(ChangeState.SUCCEEDED, change.progress());

        List<Boolean> won = atOnce(() -> store.move(to, to.event(Event.Kind.RESULT, NOW), News.RESULT));

        assertThat(won).containsOnlyOnce(true).hasSize(CALLERS);
        assertThat(events(change)).containsExactly(Event.Kind.ASKED, Event.Kind.RESULT);
        assertThat(announcements()).isOne();
    }

    @Test
    void an_event_that_cannot_be_written_leaves_the_change_where_it_was() {
        Change change = add(Samples.proposal("s1"), NOW);
        Change to = change.moved(ChangeState.SUCCEEDED, change.progress());

        assertThatThrownBy(() -> store.move(to, ofNobody(), News.RESULT)).isInstanceOf(RuntimeException.class);
        assertThat(store.find(change.id())).contains(change);
        assertThat(events(change)).containsExactly(Event.Kind.ASKED);
        assertThat(announcements()).isZero();
    }

    @Test
    void a_change_whose_event_cannot_be_written_is_not_added() {
        Change change = Samples.queued(Samples.proposal("s1"), NOW);

        assertThatThrownBy(() -> store.add(change, ofNobody())).isInstanceOf(RuntimeException.class);
        assertThat(store.find(change.id())).isEmpty();
        assertThat(store.ofSubmission("s1")).isEmpty();
    }

    @Test
    void what_waits_is_counted_with_its_age() {
        var backlog = new JdbiBacklog(database.jdbi(), () -> NOW.plusSeconds(600));
        assertThat(backlog.now()).isEqualTo(new Backlog(0, 0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO));

        Change approved = waiting(Samples.ofFlow("1", "s1"));
        Consent consent = approved.consent().approvedBy(Samples.BOB, NOW.plusSeconds(300), Proof.CLICK);
        Change queued = approved.moved(ChangeState.QUEUED, approved.progress(), consent);
        store.move(queued, queued.event(Event.Kind.APPROVED, NOW.plusSeconds(300)), News.CARD);
        waiting(Samples.ofFlow("2", "s2"));
        Change running = add(Samples.ofFlow("3", "s3"), NOW.plusSeconds(400));
        move(running, ChangeState.RUNNING, running.progress());

        assertThat(backlog.now())
                .isEqualTo(new Backlog(1, 2, Duration.ofMinutes(5), Duration.ofMinutes(10), 1, Duration.ofMinutes(5)));
    }

    private Change waiting(Proposal proposal) {
        Change change = Change.ask(
                ChangeId.next(NOW, new Random(proposal.asker().submission().hashCode())),
                ChangeState.AWAITING_APPROVAL,
                proposal,
                Consent.wanted(1, Due.NEVER),
                NOW);
        assertThat(store.add(change, change.event(Event.Kind.ASKED, NOW))).isTrue();
        return change;
    }

    private Change add(Proposal proposal, Instant at) {
        Change change = Samples.queued(proposal, at);
        assertThat(store.add(change, change.event(Event.Kind.ASKED, at))).isTrue();
        return change;
    }

    private Change move(Change change, ChangeState to, Progress progress) {
        Change next = change.moved(to, progress);
        assertThat(store.move(next, next.event(Event.Kind.STARTED, NOW))).isTrue();
        return next;
    }

    /** An event that the ledger refuses, since its change does not exist. */
    private static Event ofNobody() {
        return new Event("nobody", Event.Kind.RESULT, NOW, "U0ANN", Samples.CHANNEL, "{}");
    }

    private List<Event.Kind> events(Change change) {
        return ledger.of(change.id().value()).stream().map(Event::kind).toList();
    }

    private int announcements() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from announcement")
                        .mapTo(Integer.class)
                        .one());
    }

    private static <T> List<T> atOnce(Callable<T> call) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(java.util.Collections.nCopies(CALLERS, call))) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
