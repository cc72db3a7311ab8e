package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import dev.sluice.change.Announcer.Delivery;
import dev.sluice.slack.cards.WholeText;
import dev.sluice.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the texts that are too long for cards, as files below them. May be used by any number of threads. */
final class WholeTexts {
    private static final Logger log = LoggerFactory.getLogger(WholeTexts.class);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int MOST_REPLIES = 200;

    /** Answers after which another try makes sense. */
    private static final Set<String> FOR_NOW =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited");

    private final MethodsClient methods;

    WholeTexts(MethodsClient methods) {
        this.methods = methods;
    }

    /**
     * Adds a file below a message. Where Slack never takes it, people are told so there.
     *
     * @param mayStand whether it may stand there already, so that it is looked for first
     * @return when to try again; empty when there is nothing more to do
     */
    Optional<Delivery> add(String channel, String thread, WholeText file, boolean mayStand, Language language)
            throws IOException, SlackApiException {
        if (mayStand && stands(channel, thread, file)) {
            return Optional.empty();
        }
        try {
            methods.filesUploadV2(r -> r.channel(channel)
                    .threadTs(thread)
                    .filename(file.name())
                    .title(file.title())
                    .fileData(file.text().getBytes(StandardCharsets.UTF_8)));
            return Optional.empty();
        } catch (SlackFilesUploadV2Exception e) {
            String why = why(e);
            log.warn("file not added channel={} file={} why={}", channel, file.name(), why);
            if (FOR_NOW.contains(why)) {
                return Optional.of(new Delivery.Later(LATER, "Slack said " + why + " to a file", true));
            }
            String told = file.isMissing(why).in(language);
            SlackCall.make(() -> methods.chatPostMessage(
                    r -> r.channel(channel).threadTs(thread).text(told)));
            return Optional.empty();
        }
    }

    private boolean stands(String channel, String thread, WholeText file) throws IOException, SlackApiException {
        var replies = SlackCall.make(() ->
                methods.conversationsReplies(r -> r.channel(channel).ts(thread).limit(MOST_REPLIES)));
        return Stream.ofNullable(replies.getMessages())
                .flatMap(List::stream)
                .map(Message::getFiles)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(File::getName)
                .anyMatch(file.name()::equals);
    }

    /** Slack's word for the step that failed; an upload that failed has none, and is worth another try. */
    private static String why(SlackFilesUploadV2Exception failure) {
        if (failure.getCompleteResponse() != null) {
            return String.valueOf(failure.getCompleteResponse().getError());
        }
        return failure.getUploadResponses().isEmpty()
                ? String.valueOf(failure.getGetURLResponses()
                        .get(failure.getGetURLResponses().size() - 1)
                        .getError())
                : "service_unavailable";
    }
}
