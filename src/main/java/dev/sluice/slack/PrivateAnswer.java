package dev.sluice.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.webhook.Payload;
import dev.sluice.slack.cards.PlainText;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something to one person alone: through the address that came with their request, otherwise as an ephemeral
 * message.
 */
final class PrivateAnswer {
    private static final Logger log = LoggerFactory.getLogger(PrivateAnswer.class);

    private final Slack slack;
    private final MethodsClient methods;

    PrivateAnswer(Slack slack, MethodsClient methods) {
        this.slack = slack;
        this.methods = methods;
    }

    /** Sends a sentence as it is; what looks like markup in it is text. */
    void send(Visit visit, String sentence) {
        String text = PlainText.escaped(sentence);
        if (!isSentThroughUrl(visit, text)) {
            sendEphemeral(visit, text);
        }
    }

    private boolean isSentThroughUrl(Visit visit, String text) {
        if (visit.responseUrl().isEmpty()) {
            return false;
        }
        try {
            var payload = Payload.builder().text(text).build();
            return slack.send(visit.responseUrl(), payload).getCode() == 200;
        } catch (IOException e) {
            log.warn("answer not taken by its address user={} why={}", visit.who(), e.toString());
            return false;
        }
    }

    private void sendEphemeral(Visit visit, String text) {
        try {
            var sent = methods.chatPostEphemeral(
                    r -> r.channel(visit.channel()).user(visit.who().value()).text(text));
            if (!sent.isOk()) {
                log.warn("answer not sent user={} why={}", visit.who(), sent.getError());
            }
        } catch (IOException | SlackApiException e) {
            log.warn("answer not sent user={} why={}", visit.who(), e.toString());
        }
    }
}
