package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.slack.socket.NoAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two connections are kept to a workspace that refreshes them, cuts them and forgets them. */
final class SocketLinkTest {
    private final SocketRoom room = new SocketRoom();

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void two_connections_are_kept_and_either_is_answered() throws NoAddress {
        room.openBoth();

        room.types(4);

        assertThat(room.heard).hasSize(4);
        assertThat(room.link().problem()).isEmpty();
        assertThat(room.failures()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh_requested", "warning", "something_new"})
    void connections_that_are_to_go_are_replaced_first(String reason) throws NoAddress {
        room.openBoth();

        room.workspace.disconnect(reason, Duration.ofMinutes(1), 2); // nobody but the app closes them so soon
        room.await(() -> {
            room.types(1);
            return room.opened() == 4
                    && room.workspace.connections() == 2
                    && room.link().count() == 2;
        });
        room.types(2);

        assertThat(room.failures()).isZero();
    }

    @Test
    void refresh_that_closes_at_once_is_made_good() throws NoAddress {
        room.openBoth();

        room.workspace.disconnect("refresh_requested", Duration.ZERO, 1);

        room.await(() -> room.opened() == 3
                && room.workspace.connections() == 2
                && room.link().count() == 2);
    }

    @Test
    void connection_that_gives_no_sign_of_life_is_replaced() throws NoAddress {
        room.openBoth();
        room.workspace.silence(1);

        room.await(() -> room.opened() == 3 && room.link().count() == 2);
        room.types(2);

        assertThat(room.heard).hasSize(2);
        assertThat(room.workspace.connections()).isEqualTo(2);
    }

    @Test
    void connections_that_live_are_left_alone() throws Exception {
        room.openBoth();

        assertThat(new CountDownLatch(1).await(1_500, TimeUnit.MILLISECONDS)).isFalse(); // longer than the silence

        assertThat(room.opened()).isEqualTo(2);
        assertThat(room.link().count()).isEqualTo(2);
    }

    @Test
    void connections_that_a_network_cut_are_replaced_one_after_the_other() throws NoAddress {
        room.openBoth();

        room.workspace.drop();

        room.await(() -> room.opened() >= 4 && room.link().count() == 2);
        room.types(2);
        assertThat(room.failures()).isZero();
    }

    @Test
    void answer_goes_out_on_another_connection_when_its_own_is_gone() throws NoAddress {
        room.openBoth();
        CountDownLatch go = room.holdAnswers();
        CompletableFuture<Void> typed = CompletableFuture.runAsync(() -> room.types(1));
        room.await(() -> room.heard.size() == 1);

        room.workspace.disconnect("refresh_requested", Duration.ZERO, 2);
        room.await(() -> room.opened() >= 3 && room.link().count() >= 1);
        go.countDown();
        typed.join();

        assertThat(room.failures()).isZero();
    }

    @Test
    void what_arrived_is_answered_before_the_end_and_then_nothing_is_open() throws NoAddress {
        room.openBoth();
        CountDownLatch go = room.holdAnswers();
        CompletableFuture<Void> typed = CompletableFuture.runAsync(() -> room.types(1));
        room.await(() -> room.heard.size() == 1);

        CompletableFuture<Void> closed =
                CompletableFuture.runAsync(() -> room.link().close());
        room.await(() -> room.workspace.connections() == 1);
        assertThat(room.link().problem()).contains("the app stops");
        go.countDown();
        typed.join();
        closed.join();

        assertThat(room.failures()).isZero();
        room.await(() -> room.workspace.connections() == 0);
    }
}
