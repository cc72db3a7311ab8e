package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.sandbox.workspace.state.SlackFault;
import dev.sluice.slack.socket.NoAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack that gives no connection, fewer, or later, is asked again in its own time. */
final class SocketRefusalTest {
    private final SocketRoom room = new SocketRoom();

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void socket_mode_that_is_off_is_said_and_not_asked_for_hotly() throws NoAddress {
        room.openBoth();

        room.workspace.disconnect("link_disabled", Duration.ZERO, 2);

        room.await(() -> room.link().problem().isPresent() && room.workspace.connections() == 0);
        assertThat(room.link().problem()).contains("Socket Mode is off in the app's settings");
        assertThat(room.opened()).isLessThanOrEqualTo(3);
        room.await(() -> room.link().problem().isEmpty() && room.link().count() == 2);
        assertThat(room.opened()).isEqualTo(4);
    }

    @Test
    void one_connection_is_enough_where_slack_takes_no_more() throws Exception {
        room.workspace.atMost(1);
        room.open(SocketRoom.QUICK);

        room.await(() -> room.opened() >= 3);
        assertThat(room.link().count()).isEqualTo(1);
        assertThat(room.link().problem()).isEmpty();
        room.types(2);
        assertThat(room.failures()).isZero();
        room.workspace.atMost(10);
        room.await(() -> room.link().count() == 2);
    }

    @Test
    void nowhere_to_connect_is_said() throws NoAddress {
        room.workspace.atMost(0);

        room.open(SocketRoom.timing(Duration.ofMillis(200), Duration.ZERO));

        room.await(() -> room.link()
                .problem()
                .equals(Optional.of("Slack takes no more connections of this app, other processes hold them")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connections_that_end_as_soon_as_they_begin_make_no_storm(boolean isCut) throws Exception {
        room.open(SocketRoom.timing(SocketRoom.LONG, SocketRoom.LONG));
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();

        while (System.nanoTime() < end) {
            room.await(() -> room.workspace.connections() > 0);
            if (isCut) {
                room.workspace.drop();
            } else {
                room.workspace.disconnect("refresh_requested");
            }
        }

        assertThat(room.opened()).isLessThan(20);
    }

    @Test
    void slack_that_is_down_is_asked_less_and_less() throws Exception {
        room.openBoth();
        room.workspace.faults().add(new SlackFault(SocketRoom.OPEN, SlackFault.Kind.HTTP_500, "", 1, 5));
        room.workspace.drop();

        room.await(() -> room.link().problem().isPresent());
        long begun = System.nanoTime();
        room.await(() -> room.link().count() == 2);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(500));
        assertThat(room.opened()).isLessThanOrEqualTo(2 + 5 + 2);
    }

    @Test
    void pause_that_slack_asks_for_is_kept() throws Exception {
        room.workspace.faults().add(new SlackFault(SocketRoom.OPEN, SlackFault.Kind.RATE_LIMITED, "", 2, 1));
        long begun = System.nanoTime();
        room.open(SocketRoom.QUICK);

        room.await(() -> room.link().count() == 2);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
        assertThat(room.opened()).isEqualTo(3);
    }

    @Test
    void token_that_slack_does_not_accept_is_a_mistake_of_the_start() {
        room.workspace.faults().add(new SlackFault(SocketRoom.OPEN, SlackFault.Kind.ERROR, "invalid_auth", 1, 1));

        assertThatThrownBy(() -> room.open(SocketRoom.QUICK))
                .isInstanceOfSatisfying(
                        NoAddress.class, e -> assertThat(e.kind()).isEqualTo(NoAddress.Kind.REFUSED))
                .hasMessage("Slack does not accept SLACK_APP_TOKEN: invalid_auth");
    }

    @Test
    void token_that_is_revoked_later_is_said() throws NoAddress {
        room.openBoth();
        room.workspace.faults().add(new SlackFault(SocketRoom.OPEN, SlackFault.Kind.ERROR, "token_revoked", 1, 1));
        room.workspace.drop();

        room.await(() ->
                room.link().problem().equals(Optional.of("Slack does not accept SLACK_APP_TOKEN: token_revoked")));
        room.await(() -> room.link().problem().isEmpty());
    }
}
