package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Posted;
import dev.sluice.audit.Sealed;
import dev.sluice.change.Announcer.Delivery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are owed reaches them: in order, again and again where need be. */
class CourierTest {
    private final Path folder;
    private final Workbench bench;
    private final Noticeboard board = new Noticeboard();
    private final Courier courier;

    CourierTest(@TempDir Path folder) {
        this.folder = folder;
        bench = new Workbench(folder);
        courier = new Courier(bench.outbox, bench.store, bench.ledger, board, bench.clock);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void without_news_there_is_nothing_to_do() {
        assertThat(courier.deliverOnce()).isFalse();
    }

    @Test
    void a_result_is_told_once_with_the_change_as_it_ended() {
        Change change = done("s1");

        assertThat(courier.deliverOnce()).isTrue();

        assertThat(board.told).containsExactly(new Noticeboard.Told(News.RESULT, bench.now(change)));
        assertThat(courier.deliverOnce()).isFalse();
    }

    @Test
    void what_was_told_is_remembered_with_the_event_that_it_tells_of() {
        done("s1");

        courier.deliverOnce();

        var messages = new JdbiMessages(bench.jdbi());
        Sealed place = Objects.requireNonNull(board.marks.get(0));
        assertThat(messages.at(Samples.CHANNEL, "1.000100"))
                .contains(new Posted(
                        Samples.CHANNEL,
                        "1.000100",
                        null,
                        place.seq(),
                        "digest 1",
                        bench.clock.instant().toEpochMilli(),
                        false));
        assertThat(messages.count()).isOne();
    }

    @Test
    void a_card_tells_of_the_last_thing_that_happened_and_is_in_motion_while_it_is_edited() {
        bench.withApprovals(2);
        Change change = bench.propose(Samples.proposal("s1"));
        courier.deliverOnce();
        courier.deliverOnce();
        bench.approvals().approve(change.id(), change.digest(), Samples.BOB);
        board.answers(new Delivery.Later(Duration.ofSeconds(5), "no answer", true));

        courier.deliverOnce();

        var messages = new JdbiMessages(bench.jdbi());
        assertThat(messages.at(Samples.CHANNEL, "1.000100").orElseThrow().isBeingEdited())
                .isTrue();
        bench.clock.advance(Duration.ofSeconds(5));
        while (courier.deliverOnce()) {
            Thread.onSpinWait();
        }
        long newest = bench.ledger.newestOf(change.id().value()).orElseThrow().seq();
        assertThat(messages.at(Samples.CHANNEL, "1.000100").orElseThrow())
                .satisfies(card -> assertThat(card.seq()).isEqualTo(newest))
                .satisfies(card -> assertThat(card.isBeingEdited()).isFalse());
        assertThat(board.marks)
                .extracting(mark -> mark == null ? 0 : mark.seq())
                .contains(1L, newest);
    }

    @Test
    void the_oldest_news_are_told_first() {
        Change first = done("s1");
        bench.clock.advance(Duration.ofSeconds(1));
        Change second = done("s2");

        courier.deliverOnce();
        courier.deliverOnce();

        assertThat(board.told).extracting(told -> told.change().id()).containsExactly(first.id(), second.id());
    }

    @Test
    void what_cannot_be_told_now_is_told_after_the_pause_that_was_asked_for() {
        Change change = done("s1");
        board.answers(new Delivery.Later(Duration.ofSeconds(30), "Slack answered 429", false));

        assertThat(courier.deliverOnce()).isTrue();

        assertThat(courier.deliverOnce()).isFalse();
        bench.clock.advance(Duration.ofSeconds(29));
        assertThat(courier.deliverOnce()).isFalse();
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(courier.deliverOnce()).isTrue();
        assertThat(board.told).containsExactly(new Noticeboard.Told(News.RESULT, bench.now(change)));
    }

    @Test
    void one_message_that_waits_does_not_hold_up_the_others() {
        done("s1");
        Change other = done("s2");
        board.answers(new Delivery.Later(Duration.ofSeconds(30), "Slack answered 429", false));
        courier.deliverOnce();

        courier.deliverOnce();

        assertThat(board.told).hasSize(1);
        assertThat(bench.outbox.nextDue(bench.clock.instant().plusSeconds(60)).orElseThrow())
                .satisfies(waiting -> assertThat(waiting.change())
                        .isNotEqualTo(board.told.get(0).change().id()));
        assertThat(bench.now(other).state().isFinal()).isTrue();
    }

    @Test
    void what_no_place_takes_is_tried_again_ten_minutes_later() {
        done("s1");
        board.answers(new Delivery.Impossible("no channel takes the message"));
        courier.deliverOnce();
        bench.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(courier.deliverOnce()).isFalse();

        bench.clock.advance(Duration.ofMillis(1));

        assertThat(courier.deliverOnce()).isTrue();
        assertThat(board.told).hasSize(1);
    }

    @Test
    void a_message_that_may_have_been_told_is_told_again_rather_than_never() {
        done("s1");
        var outbox = Watched.of(Outbox.class, bench.outbox, Watched.once("delivered", () -> {
            throw new Mortality.Death("after telling");
        }));
        assertThatThrownBy(() -> new Courier(outbox, bench.store, bench.ledger, board, bench.clock).deliverOnce())
                .isInstanceOf(Mortality.Death.class);

        courier.deliverOnce();

        assertThat(board.told).hasSize(2);
        assertThat(courier.deliverOnce()).isFalse();
    }

    @Test
    void news_of_a_change_that_is_not_there_are_kept_and_hold_up_nobody() {
        done("s1");
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(elsewhere.toFile().mkdir()).isTrue();

        try (var other = new Workbench(elsewhere)) {
            var lost = new Courier(bench.outbox, other.store, bench.ledger, board, bench.clock);
            assertThat(lost.deliverOnce()).isTrue();
            assertThat(lost.deliverOnce()).isFalse();
        }
        assertThat(board.told).isEmpty();
    }

    private Change done(String submission) {
        bench.cams.with(Samples.DRAFT);
        Change change = bench.propose(Samples.proposal(submission));
        bench.runAllDue();
        return change;
    }
}
