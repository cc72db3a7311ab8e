package dev.sluice.slack;

import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.sluice.slack.cards.Label;
import dev.sluice.slack.cards.Lines;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says something to one person alone: through the address that came with their request, otherwise as an ephemeral
 * message, otherwise as a direct message.
 */
final class PrivateAnswer {
    private static final Logger log = LoggerFactory.getLogger(PrivateAnswer.class);

    private final Slack slack;
    private final MethodsClient methods;
    private final Readers readers;
    private final Label label;

    PrivateAnswer(Slack slack, MethodsClient methods, Readers readers, Label label) {
        this.slack = slack;
        this.label = label;
        this.methods = methods;
        this.readers = readers;
    }

    /** Sends a sentence in the person's language: people in it are mentions, what else looks like markup is text. */
    void send(Visit visit, Sentence sentence) {
        send(visit, List.of(sentence));
    }

    /** Sends sentences below each other. */
    void send(Visit visit, List<Sentence> sentences) {
        send(visit, Lines.of(sentences, readers.of(visit.who())));
    }

    /** Sends what is worded already. */
    void send(Visit visit, Lines lines) {
        send(visit, lines, false);
    }

    /** Puts it in the place of the message whose button was pressed. */
    void replace(Visit visit, Lines lines) {
        send(visit, lines, true);
    }

    /** Sends a sentence below a message. */
    void sendInThread(Visit visit, String thread, Sentence sentence) {
        Language language = readers.of(visit.who());
        var lines = Lines.of(List.of(sentence), language).labelled(label, language);
        if (!isSentAsEphemeral(visit, thread, lines)) {
            log.warn("answer not sent below a message user={} channel={}", visit.who(), visit.channel());
        }
    }

    private void send(Visit visit, Lines unlabelled, boolean replaces) {
        Lines lines = unlabelled.labelled(label, readers.of(visit.who()));
        if (!isSentThroughUrl(visit, lines, replaces) && !isSentAsEphemeral(visit, null, lines)) {
            sendDirectly(visit, lines);
        }
    }

    private boolean isSentThroughUrl(Visit visit, Lines lines, boolean replaces) {
        if (visit.responseUrl().isEmpty()) {
            return false;
        }
        var payload = Map.of(
                "text",
                lines.text(),
                "blocks",
                JsonParser.parseString(lines.blocks()),
                "response_type",
                "ephemeral",
                "replace_original",
                replaces);
        try (var answer = slack.getHttpClient().postJsonBody(visit.responseUrl(), payload)) {
            return answer.code() == 200 && !answer.body().string().contains("\"ok\":false");
        } catch (IOException e) {
            log.warn("answer not taken by its address user={} why={}", visit.who(), e.toString());
            return false;
        }
    }

    private boolean isSentAsEphemeral(Visit visit, @Nullable String thread, Lines lines) {
        if (visit.channel().isEmpty()) {
            return false;
        }
        try {
            var sent = SlackCall.make(() -> methods.chatPostEphemeral(r -> r.channel(visit.channel())
                    .user(visit.who().value())
                    .threadTs(thread)
                    .text(lines.text())
                    .blocksAsString(lines.blocks())));
            if (!sent.isOk() && areBlocksRefused(sent.getError())) {
                sent = SlackCall.make(() -> methods.chatPostEphemeral(r -> r.channel(visit.channel())
                        .user(visit.who().value())
                        .threadTs(thread)
                        .text(lines.text())));
            }
            if (!sent.isOk()) {
                log.info("answer not taken in the channel user={} why={}", visit.who(), sent.getError());
            }
            return sent.isOk();
        } catch (IOException | SlackApiException e) {
            log.warn("answer not sent user={} why={}", visit.who(), e.toString());
            return true; // it may stand there: only the answer is missing
        }
    }

    /** Words are better than nothing. */
    private static boolean areBlocksRefused(@Nullable String error) {
        return String.valueOf(error).contains("block");
    }

    private void sendDirectly(Visit visit, Lines lines) {
        try {
            var opened = SlackCall.make(() ->
                    methods.conversationsOpen(r -> r.users(List.of(visit.who().value()))));
            String channel = opened.isOk() ? opened.getChannel().getId() : "";
            var sent = SlackCall.make(() -> methods.chatPostMessage(r -> r.channel(channel)
                    .text(lines.text())
                    .blocksAsString(lines.blocks())
                    .mrkdwn(false)
                    .unfurlLinks(false)));
            if (!sent.isOk()) {
                log.warn("answer not sent user={} why={}", visit.who(), sent.getError());
            }
        } catch (IOException | SlackApiException e) {
            log.warn("answer not sent user={} why={}", visit.who(), e.toString());
        }
    }
}
