package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import dev.sluice.change.Announcer;
import dev.sluice.change.Change;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.cards.ResultCard;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in Slack how changes stand: in the channel where a change was asked for; when the channel does not take it, in
 * a direct message to the asker; when that fails too, in the fallback channel.
 */
final class SlackAnnouncer implements Announcer {
    private static final Logger log = LoggerFactory.getLogger(SlackAnnouncer.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long MOST_SECONDS = 300;
    private static final Duration LATER = Duration.ofMinutes(1);

    /** Answers that say that this place will not take the message, now or ever. */
    private static final Set<String> CLOSED = Set.of(
            "not_in_channel",
            "channel_not_found",
            "is_archived",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel",
            "restricted_action_thread_locked",
            "messages_tab_disabled",
            "ekm_access_denied",
            "team_access_not_granted",
            "user_not_in_channel",
            "cannot_dm_bot",
            "user_not_found",
            "user_disabled",
            "no_permission",
            "access_denied");

    /** Answers that say that Slack does not take the card as it is, here or anywhere. */
    private static final Set<String> NOT_TAKEN = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "msg_blocks_too_long",
            "msg_too_long",
            "metadata_too_large",
            "invalid_metadata_format",
            "invalid_metadata_schema",
            "metadata_must_be_sent_from_app",
            "invalid_arguments");

    private final MethodsClient methods;
    private final List<Account> accounts;
    private final @Nullable String fallback;

    SlackAnnouncer(MethodsClient methods, List<Account> accounts, @Nullable String fallback) {
        this.methods = methods;
        this.accounts = List.copyOf(accounts);
        this.fallback = fallback;
    }

    @Override
    public Delivery announce(dev.sluice.change.Message message) {
        Change change = message.change();
        try {
            return switch (message.news()) {
                case CARD, STEP -> nothingToTell(change);
                case RESULT -> result(change);
                case OPEN -> change.state().isFinal() ? nothingToTell(change) : result(change);
                case UNANSWERED ->
                    inPrivate(
                            change,
                            "CAMS has not answered the change of flow " + flow(change)
                                    + " yet. I am reading the flow back"
                                    + " to see whether it arrived; the result will be posted here.");
                case WAITING ->
                    inPrivate(
                            change,
                            "Waiting for CAMS: it takes no more calls at the moment. The change of flow " + flow(change)
                                    + " is kept and tried again; the result will be posted here.");
            };
        } catch (SlackApiException e) {
            return new Delivery.Later(
                    pause(e),
                    "Slack answered " + e.getResponse().code(),
                    e.getResponse().code() != 429);
        } catch (IOException e) {
            return new Delivery.Later(
                    SOON, "Slack could not be reached: " + e.getClass().getSimpleName(), true);
        }
    }

    /** What Slack asks for, but never none and never more than five minutes. */
    private static Duration pause(SlackApiException e) {
        String seconds = String.valueOf(e.getResponse().header("Retry-After"));
        return seconds.matches("[0-9]{1,5}")
                ? Duration.ofSeconds(Math.min(Math.max(Long.parseLong(seconds), 1), MOST_SECONDS))
                : SOON;
    }

    private Delivery result(Change change) throws IOException, SlackApiException {
        String channel = change.proposal().asker().channel();
        Optional<Delivery> posted = post(channel, ResultCard.of(change, space(change), null), change);
        if (posted.isPresent()) {
            return posted.get();
        }
        ResultCard card = ResultCard.of(change, space(change), channel);
        Optional<String> direct = openDirect(change);
        if (direct.isPresent()) {
            posted = post(direct.get(), card, change);
        }
        if (posted.isEmpty() && fallback != null) {
            posted = post(fallback, card, change);
        }
        return posted.orElseGet(() -> new Delivery.Impossible("no channel takes the message"));
    }

    private @Nullable String space(Change change) {
        return accounts.stream()
                .filter(account -> account.id().equals(change.proposal().account()))
                .findFirst()
                .<@Nullable String>map(
                        account -> account.nameOf(change.proposal().base().space()))
                .orElse(null);
    }

    /** Posts the card; empty when this place does not take it, so that the next one is tried. */
    private Optional<Delivery> post(String channel, ResultCard card, Change change)
            throws IOException, SlackApiException {
        ChatPostMessageResponse posted = SlackCall.make(() -> methods.chatPostMessage(
                r -> words(r, channel, card).blocksAsString(card.blocks()).metadata(metadata(change))));
        if (NOT_TAKEN.contains(String.valueOf(posted.getError()))) {
            log.error(
                    "card not taken, told in plain words channel={} change={} why={} details={}",
                    channel,
                    change.id(),
                    posted.getError(),
                    posted.getResponseMetadata());
            posted = SlackCall.make(() -> methods.chatPostMessage(r -> words(r, channel, card)));
        }
        if (posted.isOk()) {
            return Optional.of(new Delivery.Delivered(posted.getChannel(), posted.getTs()));
        }
        log.warn("not posted channel={} change={} why={}", channel, change.id(), posted.getError());
        return CLOSED.contains(String.valueOf(posted.getError()))
                ? Optional.empty()
                : Optional.of(new Delivery.Later(LATER, "Slack said " + posted.getError(), false));
    }

    private static ChatPostMessageRequestBuilder words(
            ChatPostMessageRequestBuilder request, String channel, ResultCard card) {
        return request.channel(channel)
                .text(card.text())
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false);
    }

    private static Message.Metadata metadata(Change change) {
        return Message.Metadata.builder()
                .eventType("sluice_change")
                .eventPayload(Map.of(
                        "change", change.id().value(),
                        "state", change.state().name(),
                        "version", change.version(),
                        "digest", change.digest()))
                .build();
    }

    private Optional<String> openDirect(Change change) throws IOException, SlackApiException {
        String who = change.proposal().asker().who().value();
        var opened = SlackCall.make(() -> methods.conversationsOpen(r -> r.users(List.of(who))));
        return opened.isOk() ? Optional.of(opened.getChannel().getId()) : Optional.empty();
    }

    private static String flow(Change change) {
        return PlainText.escaped(change.proposal().base().id().value());
    }

    private static Delivery nothingToTell(Change change) {
        return new Delivery.Delivered(change.proposal().asker().channel(), "");
    }

    /** Worth telling only as long as it is so: nothing is said of a change that has ended. */
    private Delivery inPrivate(Change change, String text) throws IOException, SlackApiException {
        String channel = change.proposal().asker().channel();
        if (change.state().isFinal()) {
            return nothingToTell(change);
        }
        String who = change.proposal().asker().who().value();
        var sent = SlackCall.make(() ->
                methods.chatPostEphemeral(r -> r.channel(channel).user(who).text(text)));
        if (!sent.isOk()) {
            log.warn("not told in private channel={} change={} why={}", channel, change.id(), sent.getError());
        }
        return new Delivery.Delivered(channel, String.valueOf(sent.getMessageTs()));
    }
}
