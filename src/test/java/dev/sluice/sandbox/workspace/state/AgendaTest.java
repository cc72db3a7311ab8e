package dev.sluice.sandbox.workspace.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AgendaTest {
    private final MovableClock clock = new MovableClock(InstantSource.system());
    private final Agenda agenda = new Agenda(new Stamps(clock));
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        agenda.close();
    }

    @Test
    void what_is_due_now_is_done_before_one_goes_on() {
        agenda.after(Duration.ZERO, () -> done.add("now"));

        assertThat(done).containsExactly("now");
    }

    @Test
    void what_comes_due_is_done_by_itself() {
        agenda.after(Duration.ofHours(1), () -> done.add("in an hour"));
        agenda.after(Duration.ofMillis(30), () -> done.add("in a moment"));

        Awaitility.await().until(() -> !done.isEmpty());
        assertThat(done).containsExactly("in a moment");
    }

    @Test
    void what_the_clock_is_moved_over_is_done_at_once() {
        agenda.after(Duration.ofHours(2), () -> done.add("in two hours"));
        agenda.after(Duration.ofHours(1), () -> done.add("in one hour"));

        clock.advance(Duration.ofHours(3));
        agenda.look();

        assertThat(done).containsExactly("in one hour", "in two hours");
    }

    @Test
    void what_was_forgotten_is_not_done() {
        agenda.after(Duration.ofHours(1), () -> done.add("never"));
        agenda.clear();

        clock.advance(Duration.ofHours(2));
        agenda.look();

        assertThat(done).isEmpty();
    }

    @Test
    void nothing_happens_any_more_after_the_end() {
        agenda.close();

        agenda.after(Duration.ofMillis(1), () -> done.add("never"));

        assertThat(done).isEmpty();
    }
}
