package dev.sluice.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;

/**
 * One call of Slack's Web API. Slack's client throws whatever its parser does when something on the way, such as a
 * proxy, answers in Slack's place; here that is an {@link Unreadable} answer like any other failure of the network.
 */
@FunctionalInterface
interface SlackCall<T> {
    T send() throws IOException, SlackApiException;

    /** Makes it. */
    static <T> T make(SlackCall<T> call) throws IOException, SlackApiException {
        try {
            return call.send();
        } catch (RuntimeException e) { // of many types, all of which mean the same
            throw new Unreadable(e);
        }
    }

    /** What came back is no answer of Slack's. */
    final class Unreadable extends IOException {
        Unreadable(Throwable cause) {
            super("the answer is not one of Slack's", cause);
        }
    }
}
