package dev.sluice.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import dev.sluice.slack.socket.Addresses;
import dev.sluice.slack.socket.NoAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Asks Slack for the addresses of connections. It gives few in a minute. */
final class SocketAddresses implements Addresses {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

    /** Slack's word for trouble of its own, which passes. */
    private static final Set<String> PASSING =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org");

    private final Slack slack;
    private final Token appToken;

    SocketAddresses(Slack slack, Token appToken) {
        this.slack = slack;
        this.appToken = appToken;
    }

    @Override
    public URI next() throws NoAddress {
        try {
            var opened = SlackCall.make(() -> slack.methods(appToken.reveal()).appsConnectionsOpen(r -> r));
            if (opened.isOk()) {
                return URI.create(opened.getUrl());
            }
            String error = String.valueOf(opened.getError());
            throw isLimited(error) ? NoAddress.limited(USUAL_PAUSE) : refused(error);
        } catch (SlackApiException e) {
            throw e.getResponse().code() == RetryAfter.TOO_MANY
                    ? NoAddress.limited(RetryAfter.of(e, USUAL_PAUSE))
                    : NoAddress.unreachable("HTTP " + e.getResponse().code());
        } catch (IOException | IllegalArgumentException e) {
            throw NoAddress.unreachable(e.toString());
        }
    }

    private static boolean isLimited(String error) {
        return error.equals("ratelimited") || error.equals("rate_limited");
    }

    private static NoAddress refused(String error) {
        return PASSING.contains(error) ? NoAddress.unreachable(error) : NoAddress.refused(error);
    }
}
