package dev.sluice.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PermissionMapTest {
    private static final UserId ANN = new UserId("U0ANN");
    private static final PermissionMap.Timing TIMING =
            new PermissionMap.Timing(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMillis(50));

    private final FakeDirectory directory = new FakeDirectory().with("U0ANN", "S0SUPPORT");
    private final AtomicLong now = new AtomicLong();
    private final Ticker ticker = now::get;

    @Test
    void somebody_is_looked_up_once() throws DirectoryException {
        PermissionMap people = map(Runnable::run);

        people.person(ANN);
        Person again = people.person(ANN);

        assertThat(again.userGroups()).containsExactly("S0SUPPORT");
        assertThat(directory.questions()).isEqualTo(1);
    }

    @Test
    void many_who_ask_at_the_same_time_share_one_question() {
        Steps steps = new Steps();
        PermissionMap people = map(steps);
        var waiting = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> standing(people)))
                .toList();

        steps.runAllUntil(() -> waiting.stream().allMatch(CompletableFuture::isDone));

        assertThat(directory.questions()).isEqualTo(1);
    }

    @Test
    void after_a_minute_the_known_answer_serves_while_a_new_one_is_fetched() throws DirectoryException {
        Steps steps = new Steps();
        PermissionMap people = map(steps);
        steps.later(() -> standing(people));
        steps.runAll();
        directory.with("U0ANN", "S0SUPPORT", "S0LEADS");

        pass(Duration.ofSeconds(61));
        Person meanwhile = people.person(ANN);
        steps.runAll();
        Person afterwards = people.person(ANN);

        assertThat(meanwhile.userGroups()).containsExactly("S0SUPPORT");
        assertThat(afterwards.userGroups()).contains("S0LEADS");
        assertThat(directory.questions()).isEqualTo(2);
    }

    @Test
    void no_right_outlives_its_loss_by_more_than_five_minutes() throws DirectoryException {
        PermissionMap people = map(Runnable::run);
        people.person(ANN);
        directory.with("U0ANN");

        pass(Duration.ofMinutes(5));

        assertThat(people.person(ANN).userGroups()).isEmpty();
    }

    @Test
    void a_failed_refresh_keeps_the_known_answer_only_until_it_is_forgotten() throws DirectoryException {
        PermissionMap people = map(Runnable::run);
        people.person(ANN);
        directory.breakDown(DirectoryException.Kind.UNREACHABLE);

        pass(Duration.ofMinutes(2));
        assertThat(people.person(ANN).userGroups()).containsExactly("S0SUPPORT");
        pass(Duration.ofMinutes(3));

        assertThatThrownBy(() -> people.person(ANN)).isInstanceOf(DirectoryException.class);
    }

    @Test
    void several_are_looked_up_at_once_and_those_of_whom_nothing_is_known_are_left_out() {
        UserId bob = new UserId("U0BOB");
        directory.with("U0BOB");
        Steps steps = new Steps();
        PermissionMap people = map(steps);
        steps.later(() -> standing(people));

        assertThat(people.people(List.of(ANN, bob), Duration.ofMillis(1))).isEmpty();
        steps.runAll();
        assertThat(people.people(List.of(ANN, bob), Duration.ofMillis(1))).containsOnlyKeys(ANN, bob);

        directory.breakDown(DirectoryException.Kind.UNREACHABLE);
        pass(Duration.ofMinutes(6));
        assertThat(map(Runnable::run).people(List.of(ANN), Duration.ofSeconds(5)))
                .isEmpty();
    }

    @Test
    void whoever_is_stopped_while_waiting_gets_what_is_known() {
        PermissionMap people = map(new Steps());
        Thread.currentThread().interrupt();

        assertThat(people.people(List.of(ANN), Duration.ofMinutes(1))).isEmpty();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_failure_is_not_remembered() throws DirectoryException {
        PermissionMap people = map(Runnable::run);
        directory.breakDown(DirectoryException.Kind.THROTTLED);
        assertFails(people, DirectoryException.Kind.THROTTLED);

        directory.repair();

        assertThat(people.person(ANN).standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void an_answer_about_somebody_else_is_a_failure() {
        Person bob = new Person(new UserId("U0BOB"), "T0SHOP", Standing.MEMBER, Set.of());

        assertFails(map((Ungrouped) id -> bob, Runnable::run), DirectoryException.Kind.UNREADABLE);
    }

    @Test
    void a_directory_that_breaks_is_a_failure() {
        assertFails(
                map(
                        (Ungrouped) id -> {
                            throw new IllegalStateException("a bug");
                        },
                        Runnable::run),
                DirectoryException.Kind.UNREACHABLE);
    }

    @Test
    void look_ups_that_find_no_place_are_a_failure() {
        assertFails(
                map(task -> {
                    throw new RejectedExecutionException("full");
                }),
                DirectoryException.Kind.THROTTLED);
    }

    @Test
    void nobody_waits_longer_than_they_have_patience_and_the_late_answer_serves_the_next() throws DirectoryException {
        Steps steps = new Steps();
        PermissionMap people = map(steps);
        assertFails(people, DirectoryException.Kind.TIMED_OUT);

        steps.runAll();

        assertThat(people.person(ANN).standing()).isEqualTo(Standing.MEMBER);
        assertThat(directory.questions()).isEqualTo(1);
    }

    @Test
    void whoever_is_interrupted_stays_interrupted() {
        PermissionMap people = map(new Steps());
        Thread.currentThread().interrupt();

        assertFails(people, DirectoryException.Kind.TIMED_OUT);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_is_invalidated_is_looked_up_again() throws DirectoryException {
        PermissionMap people = map(Runnable::run);
        people.person(ANN);
        directory.with(new Person(ANN, "T0SHOP", Standing.DEACTIVATED, Set.of()));

        people.invalidate(ANN);
        assertThat(people.person(ANN).standing()).isEqualTo(Standing.DEACTIVATED);
        people.invalidateAll();
        people.person(ANN);

        assertThat(directory.questions()).isEqualTo(3);
    }

    @Test
    void an_answer_that_was_asked_for_before_an_invalidation_does_not_come_back() throws DirectoryException {
        Steps steps = new Steps();
        PermissionMap people = map(steps);
        assertFails(people, DirectoryException.Kind.TIMED_OUT);

        people.invalidate(ANN);
        steps.later(() -> standing(people));
        steps.runAll();
        people.person(ANN);

        assertThat(directory.questions()).isEqualTo(2);
    }

    @Test
    void hits_and_misses_are_counted() throws DirectoryException {
        PermissionMap people = map(Runnable::run);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        people.bindTo(registry);

        people.person(ANN);
        people.person(ANN);

        assertThat(registry.get("cache.gets")
                        .tags("cache", "permissions", "result", "hit")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void refreshing_after_forgetting_makes_no_sense() {
        assertThatThrownBy(() -> new PermissionMap.Timing(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ZERO))
                .hasMessageContaining("PT5M");
    }

    private void assertFails(PermissionMap people, DirectoryException.Kind kind) {
        assertThatThrownBy(() -> people.person(ANN))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private PermissionMap map(Executor executor) {
        return map(directory, executor);
    }

    private PermissionMap map(Directory asked, Executor executor) {
        return new PermissionMap(asked, TIMING, executor, ticker);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** The standing of Ann, or why it cannot be had. */
    private static Object standing(PermissionMap people) {
        try {
            return people.person(ANN).standing();
        } catch (DirectoryException unknown) {
            return unknown.kind();
        }
    }

    /** An executor whose tasks run when the test says so. */
    private static final class Steps implements Executor {
        private final Queue<Runnable> tasks = new ArrayDeque<>();

        @Override
        public synchronized void execute(Runnable task) {
            tasks.add(task);
        }

        void later(Runnable task) {
            execute(task);
        }

        private synchronized Runnable next() {
            Runnable task = tasks.poll();
            return task == null ? () -> {} : task;
        }

        private synchronized boolean isEmpty() {
            return tasks.isEmpty();
        }

        void runAll() {
            while (!isEmpty()) {
                next().run();
            }
        }

        void runAllUntil(BooleanSupplier done) {
            while (!done.getAsBoolean()) {
                next().run();
                Thread.onSpinWait();
            }
        }
    }
}
