package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a message stands in a channel already, by the metadata that the app gives: what was posted just
 * before the process died, or whose answer was lost, must not be posted twice.
 */
final class Sightings {
    private static final Logger log = LoggerFactory.getLogger(Sightings.class);

    /** The clocks of Slack and of this machine may differ. */
    private static final Duration SKEW = Duration.ofMinutes(6);

    /** Answers that say that nobody can look there, however often; whatever else Slack says may pass. */
    private static final Set<String> CLOSED = Set.of(
            "channel_not_found",
            "not_in_channel",
            "is_archived",
            "thread_not_found",
            "missing_scope",
            "no_permission",
            "access_denied",
            "team_access_not_granted");

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    private final MethodsClient methods;

    /** The app's own; null until it is asked for. */
    private volatile @Nullable String bot;

    Sightings(MethodsClient methods) {
        this.methods = methods;
    }

    /** Where the message stands; empty when it certainly was not tried, or is not seen there. */
    Optional<Message> of(String channel, Post post) throws IOException, SlackApiException {
        Instant triedAt = post.triedAt();
        if (triedAt == null) {
            return Optional.empty();
        }
        String oldest = Long.toString(triedAt.minus(SKEW).getEpochSecond());
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Page read = read(channel, post.thread(), oldest, cursor);
            Optional<Message> found = find(read.messages, post.id());
            if (found.isPresent() || read.next.isEmpty()) {
                return found;
            }
            cursor = read.next;
        }
        return Optional.empty();
    }

    private Optional<Message> find(List<Message> messages, String id) throws IOException, SlackApiException {
        for (Message message : messages) {
            if (Marking.isOf(message.getMetadata(), id) && isOwn(message)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    /** Anybody's app can give the same metadata, and another Sluice in the channel counts its messages alike. */
    private boolean isOwn(Message message) throws IOException, SlackApiException {
        if (bot == null) {
            var test = SlackCall.make(() -> methods.authTest(r -> r));
            if (!test.isOk() || test.getBotId() == null) {
                throw new IOException("Slack did not say who the app is: " + test.getError());
            }
            bot = String.valueOf(test.getBotId());
        }
        return message.getBotId() == null || message.getBotId().equals(bot);
    }

    private record Page(List<Message> messages, String next) {}

    private Page read(String channel, @Nullable String thread, String oldest, @Nullable String cursor)
            throws IOException, SlackApiException {
        if (thread == null) {
            var history = SlackCall.make(() -> methods.conversationsHistory(r ->
                    r.channel(channel).oldest(oldest).cursor(cursor).limit(PAGE).includeAllMetadata(true)));
            return page(
                    channel, history.isOk(), history.getError(), history.getMessages(), history.getResponseMetadata());
        }
        var replies = SlackCall.make(() -> methods.conversationsReplies(r -> r.channel(channel)
                .ts(thread)
                .oldest(oldest)
                .cursor(cursor)
                .limit(PAGE)
                .includeAllMetadata(true)));
        return page(channel, replies.isOk(), replies.getError(), replies.getMessages(), replies.getResponseMetadata());
    }

    private static Page page(
            String channel,
            boolean isOk,
            @Nullable String error,
            @Nullable List<Message> messages,
            @Nullable ResponseMetadata more)
            throws IOException {
        if (!isOk && !CLOSED.contains(String.valueOf(error))) {
            throw new IOException("Slack did not show the history: " + error);
        }
        if (!isOk) {
            log.warn("history not read, a message may be posted twice channel={} why={}", channel, error);
        }
        String next = more == null || more.getNextCursor() == null ? "" : more.getNextCursor();
        return new Page(messages == null ? List.of() : messages, next);
    }
}
