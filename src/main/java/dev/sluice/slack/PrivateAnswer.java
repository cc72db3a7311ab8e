package dev.sluice.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.webhook.Payload;
import dev.sluice.slack.cards.Markup;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
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
    private final Readers readers;

    PrivateAnswer(Slack slack, MethodsClient methods, Readers readers) {
        this.slack = slack;
        this.methods = methods;
        this.readers = readers;
    }

    /** Sends a sentence in the person's language: people in it are mentions, what else looks like markup is text. */
    void send(Visit visit, Sentence sentence) {
        Language language = readers.of(visit.who());
        if (Markup.isPlain(sentence, language)) {
            String shown = PlainText.visible(sentence.in(language), LONGEST);
            send(visit, PlainText.escaped(shown), plainText(shown, false));
        } else {
            String shown = PlainText.cut(Markup.of(sentence, language), LONGEST);
            send(visit, shown, markdownText(shown));
        }
    }

    /** Sends what is in Slack's markup already, in whatever language it is. */
    void sendMarkup(Visit visit, String markup) {
        String shown = PlainText.cut(markup, LONGEST);
        send(visit, shown, markdownText(shown));
    }

    private void send(Visit visit, String text, TextObject shown) {
        List<LayoutBlock> blocks = List.of(section(s -> s.text(shown)));
        if (!isSentThroughUrl(visit, text, blocks)) {
            sendEphemeral(visit, text, blocks);
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
