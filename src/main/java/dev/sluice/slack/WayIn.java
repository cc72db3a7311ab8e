package dev.sluice.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.sluice.slack.socket.NoAddress;
import dev.sluice.slack.socket.SocketLink;
import dev.sluice.slack.socket.SocketTiming;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of Slack's requests into the app: Socket Mode where there is an app token, HTTP otherwise. */
final class WayIn {
    private static final Logger log = LoggerFactory.getLogger(WayIn.class);
    private static final Duration LAST_ACKS = Duration.ofSeconds(3);
    private static final String STOPS = "the app stops";

    private final App app;
    private final Slack slack;
    private final SlackSettings settings;
    private final Intake intake = new Intake();
    private final Counter refused;
    private volatile @Nullable SocketLink link;

    WayIn(App app, Slack slack, SlackSettings settings, MeterRegistry meters) {
        this.app = app;
        this.slack = slack;
        this.settings = settings;
        this.refused = Counter.builder("sluice.slack.refused")
                .description("HTTP requests that were not signed by Slack just now")
                .register(meters);
        if (settings.isSocketMode()) {
            Gauge.builder("sluice.slack.connections", this, WayIn::connections)
                    .description("Socket Mode connections over which Slack can deliver")
                    .strongReference(true)
                    .register(meters);
        }
    }

    private double connections() {
        SocketLink socket = link;
        return socket == null ? 0 : socket.count();
    }

    /**
     * Connects, in Socket Mode.
     *
     * @throws SlackException when Slack does not accept the app token
     */
    void connect() {
        Token appToken = settings.appToken();
        if (appToken == null) {
            return;
        }
        try {
            var addresses = new SocketAddresses(slack, appToken);
            link = SocketLink.open(addresses, new Envelopes(app)::answer, SocketTiming.USUAL);
        } catch (NoAddress e) {
            throw new SlackException("cannot open a Socket Mode connection: " + e.getMessage(), e);
        }
    }

    /** The servlet for Slack's HTTP requests. Only with a signing secret. */
    HttpServlet servlet(InstantSource clock) {
        Token secret = settings.signingSecret();
        if (secret == null) {
            throw new IllegalStateException("HTTP mode without a signing secret");
        }
        return new EventsServlet(app, new RequestSignature(secret), intake, clock, refused);
    }

    /** Why requests do not get in, as far as this side can tell. */
    Optional<String> problem() {
        if (!intake.isOpen()) {
            return Optional.of(STOPS);
        }
        if (!settings.isSocketMode()) {
            return Optional.empty();
        }
        SocketLink socket = link;
        return socket == null ? Optional.of("not connected yet") : socket.problem();
    }

    /** Lets none in any more, and waits until those under way are answered, a few seconds at most. */
    void close() {
        intake.stop();
        SocketLink socket = link;
        if (socket != null) {
            socket.close();
        }
        if (!intake.awaitEmpty(LAST_ACKS)) {
            log.warn("requests not answered before the stop waited={}", LAST_ACKS);
        }
    }
}
