package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are owed reaches them, in order, however long it takes. */
final class CourierTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private Chat chat;
    private Courier courier;

    /** A chat that takes messages, or answers what it was told to. */
    private static final class Chat implements Announcer {
        private final List<ChangeId> told = new ArrayList<>();
        private Delivery answer = new Delivery.Delivered("C01", "1.0");

        @Override
        public Delivery announce(News news, Change change) {
            if (answer instanceof Delivery.Delivered) {
                told.add(change.id());
            }
            return answer;
        }
    }

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
        chat = new Chat();
        courier = new Courier(bench.outbox, bench.store, chat, bench.clock);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ChangeId done() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runner().runOnce();
        return change.id();
    }

    @Test
    void result_is_told_once() {
        ChangeId id = done();

        assertThat(courier.deliverOnce()).isTrue();
        assertThat(courier.deliverOnce()).isFalse();

        assertThat(chat.told).containsExactly(id);
    }

    @Test
    void chat_that_is_down_is_tried_again_after_the_pause_it_asks_for() {
        ChangeId id = done();
        chat.answer = new Announcer.Delivery.Later(Duration.ofSeconds(30), "down");
        courier.deliverOnce();
        chat.answer = new Announcer.Delivery.Delivered("C01", "1.0");

        bench.clock.advance(Duration.ofSeconds(29));
        assertThat(courier.deliverOnce()).isFalse();
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(courier.deliverOnce()).isTrue();

        assertThat(chat.told).containsExactly(id);
    }

    @Test
    void message_that_no_place_takes_is_kept_and_tried_again_later() {
        ChangeId id = done();
        chat.answer = new Announcer.Delivery.Impossible("no channel");
        courier.deliverOnce();
        chat.answer = new Announcer.Delivery.Delivered("C01", "1.0");
        bench.clock.advance(Duration.ofMinutes(10));

        courier.deliverOnce();

        assertThat(chat.told).containsExactly(id);
    }
}
