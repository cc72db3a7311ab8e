package dev.sluice.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Workspace;
import dev.sluice.slack.socket.NoAddress;
import dev.sluice.slack.socket.SocketLink;
import dev.sluice.slack.socket.SocketTiming;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A workspace, an app's connections to it, and somebody who types; all pauses are short. */
final class SocketRoom implements AutoCloseable {
    static final String OPEN = "apps.connections.open";
    static final Duration LONG = Duration.ofSeconds(5);
    static final SocketTiming QUICK = timing(LONG, Duration.ZERO);
    private static final Pattern ENVELOPE = Pattern.compile("\"envelope_id\":\"([^\"]+)\"");

    final Workspace workspace = Workspace.start(0, InstantSource.system());
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private @Nullable SocketLink link;

    static SocketTiming timing(Duration opening, Duration settled) {
        return new SocketTiming(
                Duration.ofMillis(10),
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                opening,
                settled,
                Duration.ofMillis(50),
                Duration.ofMillis(400),
                Duration.ofMillis(800),
                Duration.ofMillis(300),
                Duration.ofSeconds(3));
    }

    void open(SocketTiming timing) throws NoAddress {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        var addresses = new SocketAddresses(Slack.getInstance(config), new Token(workspace.appToken()));
        link = SocketLink.open(addresses, this::answer, timing);
    }

    void openBoth() throws NoAddress {
        open(QUICK);
        await(() -> link().count() == 2);
    }

    SocketLink link() {
        return Objects.requireNonNull(link, "opened");
    }

    /** From now on nothing is answered, until the result is counted down. */
    CountDownLatch holdAnswers() {
        gate = new CountDownLatch(1);
        return gate;
    }

    private Optional<String> answer(String text) {
        heard.add(text);
        try {
            if (!gate.await(10, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Matcher envelope = ENVELOPE.matcher(text);
        return envelope.find() ? Optional.of("{\"envelope_id\":\"" + envelope.group(1) + "\"}") : Optional.empty();
    }

    void types(int times) {
        for (int i = 0; i < times; i++) {
            people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        }
    }

    /** How often an address was asked for. */
    long opened() {
        return workspace.traffic().stream().filter(it -> it.name().equals(OPEN)).count();
    }

    /** How many commands people saw fail. */
    long failures() {
        return workspace.traffic().stream()
                .filter(it -> it.name().equals("/flow") && !it.outcome().equals("ack"))
                .count();
    }

    void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    @Override
    public void close() {
        if (link != null) {
            link.close();
        }
        workspace.close();
    }
}
