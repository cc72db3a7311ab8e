package dev.sluice.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can no longer be acknowledged is not carried out either: people would do it again. */
final class LateDeliveryTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private LateSlack slack;

    @BeforeEach
    void start() throws InterruptedException {
        slack = LateSlack.start(Keeper.WANTED);
    }

    @AfterEach
    void stop() throws InterruptedException {
        slack.stop(500);
    }

    @Test
    void what_is_delivered_after_the_goodbye_is_not_taken() throws Exception {
        var link = SocketLink.open(slack::address, this::hear, SocketTiming.USUAL);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> link.count() == Keeper.WANTED);

        link.close();

        assertThat(slack.hasDelivered()).isTrue();
        assertThat(heard).isEmpty();
    }

    private Optional<String> hear(String text) {
        heard.add(text);
        return Optional.of("{}");
    }
}
