package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;
import dev.sluice.audit.verify.MessageHistory;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.audit.verify.Sight;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The history of messages as Slack shows it to the app. Where Slack rations it, a call waits for as long as Slack says.
 * May be used by any number of threads.
 */
public final class SlackHistory implements MessageHistory {
    /** Apps that Slack rations get 15, whatever they ask for. */
    private static final int PAGE = 200;

    private static final int MOST_TRIES = 5;
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String OLD_CURSOR = "invalid_cursor";

    /** Answers that say that nobody can look there, however often. */
    private static final Set<String> CLOSED = Set.of(
            "channel_not_found",
            "not_in_channel",
            "thread_not_found",
            "missing_scope",
            "no_permission",
            "access_denied",
            "ekm_access_denied",
            "team_access_not_granted");

    private final MethodsClient methods;
    private final String bot;
    private final Set<String> otherApps;
    private final Consumer<Duration> wait;

    SlackHistory(MethodsClient methods, String bot, Set<String> otherApps, Consumer<Duration> wait) {
        this.methods = methods;
        this.bot = bot;
        this.otherApps = Set.copyOf(otherApps);
        this.wait = wait;
    }

    /**
     * Asks Slack who the app is, to tell its messages from others'.
     *
     * @param otherApps whose marks are none of ours
     * @param wait lets the time pass that Slack asks for
     * @throws SlackException when Slack does not accept the token, or cannot be asked
     */
    public static SlackHistory open(SlackSettings settings, Set<String> otherApps, Consumer<Duration> wait) {
        MethodsClient methods =
                SlackClient.of(settings).methods(settings.botToken().reveal());
        try {
            var test = SlackCall.make(() -> methods.authTest(r -> r));
            if (!test.isOk()) {
                throw new SlackException("Slack does not accept SLACK_BOT_TOKEN: " + test.getError());
            }
            return new SlackHistory(methods, String.valueOf(test.getBotId()), otherApps, wait);
        } catch (IOException | SlackApiException e) {
            throw new SlackException("cannot reach Slack at " + settings.apiUrl() + ": " + e.getMessage(), e);
        }
    }

    /** Its cursor is the time stamp of the oldest message seen: it never grows old, as Slack's own do. */
    @Override
    public Sight messages(String channel, @Nullable String cursor) {
        var history = patiently(() -> methods.conversationsHistory(
                r -> r.channel(channel).latest(cursor).limit(PAGE).includeAllMetadata(true)));
        if (!history.isOk()) {
            return hidden(history);
        }
        List<Message> seen = history.getMessages();
        String oldest =
                seen.stream().map(Message::getTs).min(Comparator.naturalOrder()).orElse(null);
        return new Sight.Page(seen(channel, seen), history.isHasMore() ? oldest : null);
    }

    @Override
    public Sight replies(String channel, String thread, @Nullable String cursor) {
        var replies = patiently(() -> methods.conversationsReplies(
                r -> r.channel(channel).ts(thread).cursor(cursor).limit(PAGE).includeAllMetadata(true)));
        if (cursor != null && OLD_CURSOR.equals(replies.getError())) {
            return replies(channel, thread, null); // from the beginning: looking twice harms nothing
        }
        return replies.isOk()
                ? new Sight.Page(seen(channel, replies.getMessages()), next(replies.getResponseMetadata()))
                : hidden(replies);
    }

    private static @Nullable String next(@Nullable ResponseMetadata more) {
        String next = more == null ? null : more.getNextCursor();
        return next == null || next.isEmpty() ? null : next;
    }

    private static Sight hidden(SlackApiTextResponse answer) {
        return new Sight.Hidden(VerifyWords.SAY.slackSays(String.valueOf(answer.getError())));
    }

    private List<SeenMessage> seen(String channel, List<Message> messages) {
        return messages.stream().map(message -> seen(channel, message)).toList();
    }

    private SeenMessage seen(String channel, Message message) {
        String thread = message.getThreadTs();
        boolean isOurs = bot.equals(message.getBotId());
        boolean isOthers = !isOurs && otherApps.contains(String.valueOf(message.getAppId()));
        @Nullable Metadata metadata = isOthers ? null : message.getMetadata();
        return new SeenMessage(
                channel,
                message.getTs(),
                message.getTs().equals(thread) ? null : thread,
                isOurs,
                message.getText() == null ? "" : message.getText(),
                message.getEdited() != null,
                Marking.mark(metadata).orElse(null),
                Marking.carried(metadata));
    }

    /** Asks until Slack answers; what only it can know, such as that the app is not in a channel, is an answer. */
    private <T extends SlackApiTextResponse> T patiently(SlackCall<T> call) {
        String why = "";
        for (int tries = 0; tries < MOST_TRIES; ) {
            Duration pause = SOON;
            try {
                T answer = SlackCall.make(call);
                why = "it says " + answer.getError();
                if (answer.isOk() || OLD_CURSOR.equals(answer.getError()) || CLOSED.contains(answer.getError())) {
                    return answer;
                }
                tries++;
            } catch (SlackApiException e) {
                why = "it answers " + e.getResponse().code();
                pause = RetryAfter.of(e, SOON);
                tries += e.getResponse().code() == RetryAfter.TOO_MANY ? 0 : 1;
            } catch (IOException e) {
                why = e.getClass().getSimpleName();
                tries++;
            }
            if (tries < MOST_TRIES) {
                wait.accept(pause);
            }
        }
        throw new SlackException("Slack does not show the messages: " + why);
    }
}
