package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import dev.sluice.slack.cards.WholeText;
import dev.sluice.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the texts that are too long for cards, as files below them. May be used by any number of threads. */
final class WholeTexts {
    private static final Logger log = LoggerFactory.getLogger(WholeTexts.class);
    private static final int MOST_REPLIES = 200;

    private final MethodsClient methods;

    WholeTexts(MethodsClient methods) {
        this.methods = methods;
    }

    /**
     * Adds a file below a message. It is tried once: where Slack does not take it, people are told so there, since the
     * news that come after it must not wait for a file.
     *
     * @param mayStand whether it may stand there already, so that it is looked for first
     */
    void add(String channel, String thread, WholeText file, boolean mayStand, Language language) {
        try {
            if (!mayStand || !stands(channel, thread, file)) {
                upload(channel, thread, file, language);
            }
        } catch (IOException | SlackApiException e) {
            log.warn("file not added channel={} file={} why={}", channel, file.name(), e.toString());
        }
    }

    private void upload(String channel, String thread, WholeText file, Language language)
            throws IOException, SlackApiException {
        String why;
        try {
            methods.filesUploadV2(r -> r.channel(channel)
                    .threadTs(thread)
                    .filename(file.name())
                    .title(file.title())
                    .fileData(file.text().getBytes(StandardCharsets.UTF_8)));
            return;
        } catch (SlackFilesUploadV2Exception e) {
            why = why(e);
        } catch (SlackApiException e) {
            why = "HTTP " + e.getResponse().code();
        } catch (IOException | RuntimeException e) { // what a proxy answers makes Slack's parser fail in many ways
            why = e.getClass().getSimpleName();
        }
        log.warn("file not added channel={} file={} why={}", channel, file.name(), why);
        String told = file.isMissing(why).in(language);
        SlackCall.make(() ->
                methods.chatPostMessage(r -> r.channel(channel).threadTs(thread).text(told)));
    }

    private boolean stands(String channel, String thread, WholeText file) throws IOException, SlackApiException {
        var replies = SlackCall.make(() ->
                methods.conversationsReplies(r -> r.channel(channel).ts(thread).limit(MOST_REPLIES)));
        if (!replies.isOk()) {
            throw new IOException("Slack did not show the replies: " + replies.getError());
        }
        return Stream.ofNullable(replies.getMessages())
                .flatMap(List::stream)
                .map(Message::getFiles)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(File::getName)
                .anyMatch(file.name()::equals);
    }

    /** Slack's word for the step that failed; an upload that failed has none. */
    private static String why(SlackFilesUploadV2Exception failure) {
        if (failure.getCompleteResponse() != null) {
            return String.valueOf(failure.getCompleteResponse().getError());
        }
        return failure.getUploadResponses().isEmpty()
                ? String.valueOf(failure.getGetURLResponses()
                        .get(failure.getGetURLResponses().size() - 1)
                        .getError())
                : "upload_failed";
    }
}
