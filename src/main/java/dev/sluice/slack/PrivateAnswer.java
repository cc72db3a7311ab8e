package dev.sluice.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.webhook.Payload;
import dev.sluice.slack.cards.PlainText;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something to one person alone: through the address that came with their request, otherwise as an ephemeral
 * message.
 */
final class PrivateAnswer {
    private static final Logger log = LoggerFactory.getLogger(PrivateAnswer.class);
    private static final int LONGEST = 3_000;

    private final Slack slack;
    private final MethodsClient methods;

    PrivateAnswer(Slack slack, MethodsClient methods) {
        this.slack = slack;
        this.methods = methods;
    }

    /** Sends a sentence as it is; what looks like markup in it is text. */
    void send(Visit visit, String sentence) {
        String shown = PlainText.visible(sentence, LONGEST);
        List<LayoutBlock> blocks = List.of(section(s -> s.text(plainText(shown, false))));
        if (!isSentThroughUrl(visit, PlainText.escaped(shown), blocks)) {
            sendEphemeral(visit, PlainText.escaped(shown), blocks);
        }
    }

    /** Sends a sentence of our own, in which mentions of people are mentions. */
    void sendMentioning(Visit visit, String sentence) {
        String shown = PlainText.cut(sentence, LONGEST);
        List<LayoutBlock> blocks = List.of(section(s -> s.text(markdownText(shown))));
        if (!isSentThroughUrl(visit, shown, blocks)) {
            sendEphemeral(visit, shown, blocks);
        }
    }

    private boolean isSentThroughUrl(Visit visit, String text, List<LayoutBlock> blocks) {
        if (visit.responseUrl().isEmpty()) {
            return false;
        }
        try {
            var payload = Payload.builder().text(text).blocks(blocks).build();
            return slack.send(visit.responseUrl(), payload).getCode() == 200;
        } catch (IOException e) {
            log.warn("answer not taken by its address user={} why={}", visit.who(), e.toString());
            return false;
        }
    }

    private void sendEphemeral(Visit visit, String text, List<LayoutBlock> blocks) {
        try {
            var sent = SlackCall.make(() -> methods.chatPostEphemeral(r -> r.channel(visit.channel())
                    .user(visit.who().value())
                    .text(text)
                    .blocks(blocks)));
            if (!sent.isOk()) {
                log.warn("answer not sent user={} why={}", visit.who(), sent.getError());
            }
        } catch (IOException | SlackApiException e) {
            log.warn("answer not sent user={} why={}", visit.who(), e.toString());
        }
    }
}
