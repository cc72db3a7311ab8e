package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import dev.sluice.audit.TextDigest;
import dev.sluice.change.Announcer.Delivery;
import dev.sluice.change.Announcer.Trace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts messages, each once: one that may stand there already is looked for first. May be used by any number of
 * threads.
 */
final class Poster {
    private static final Logger log = LoggerFactory.getLogger(Poster.class);
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

    /** Answers that say that a message can never be changed again, beside those of a closed place. */
    private static final Set<String> FIXED =
            Set.of("message_not_found", "cant_update_message", "edit_window_closed", "is_inactive");

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
    private final Sightings sightings;

    Poster(MethodsClient methods) {
        this.methods = methods;
        this.sightings = new Sightings(methods);
    }

    /** Posts it; empty when this place does not take it, so that the next one is tried. */
    Optional<Delivery> post(String channel, Post post) throws IOException, SlackApiException {
        Optional<Message> seen = sightings.of(channel, post);
        if (seen.isPresent()) {
            log.info("message was posted before channel={} message={}", channel, post.id());
            Message found = seen.get();
            String digest = Marking.textDigest(found.getMetadata(), post.text());
            return Optional.of(new Delivery.Delivered(channel, found.getTs(), new Trace(post.thread(), digest)));
        }
        ChatPostMessageResponse posted = SlackCall.make(() -> methods.chatPostMessage(
                r -> post.words(r, channel).blocksAsString(post.blocks()).metadata(post.metadata())));
        boolean isMarked = true;
        if (isNotTaken(posted.getError())) {
            log.error(
                    "card not taken, told in plain words channel={} message={} why={} details={}",
                    channel,
                    post.id(),
                    posted.getError(),
                    posted.getResponseMetadata());
            posted = SlackCall.make(
                    () -> methods.chatPostMessage(r -> post.words(r, channel).metadata(post.plain())));
        }
        if (isNotTaken(posted.getError())) {
            log.error("metadata not taken either, the message cannot be verified message={}", post.id());
            posted = SlackCall.make(() -> methods.chatPostMessage(r -> post.words(r, channel)));
            isMarked = false;
        }
        if (posted.isOk()) {
            return Optional.of(new Delivery.Delivered(posted.getChannel(), posted.getTs(), trace(post, isMarked)));
        }
        log.warn("not posted channel={} message={} why={}", channel, post.id(), posted.getError());
        return CLOSED.contains(String.valueOf(posted.getError()))
                ? Optional.empty()
                : Optional.of(new Delivery.Later(LATER, "Slack said " + posted.getError(), false));
    }

    private static @Nullable Trace trace(Post post, boolean isMarked) {
        return isMarked ? new Trace(post.thread(), TextDigest.of(post.text())) : null;
    }

    private static boolean isNotTaken(@Nullable String error) {
        return NOT_TAKEN.contains(String.valueOf(error));
    }

    /** Brings a message up to date; empty when it cannot be changed any more, so that it is posted anew. */
    Optional<Delivery> update(String channel, String ts, Post post) throws IOException, SlackApiException {
        var updated = SlackCall.make(() -> methods.chatUpdate(r -> r.channel(channel)
                .ts(ts)
                .text(post.text())
                .blocksAsString(post.blocks())
                .metadata(post.metadata())));
        if (isNotTaken(updated.getError())) {
            log.error("card not taken, told in plain words channel={} why={}", channel, updated.getError());
            updated = SlackCall.make(() -> methods.chatUpdate(r -> r.channel(channel)
                    .ts(ts)
                    .text(post.text())
                    .blocks(List.of())
                    .metadata(post.plain())));
        }
        if (updated.isOk()) {
            return Optional.of(new Delivery.Delivered(channel, ts, trace(post, true)));
        }
        log.warn("card not updated channel={} ts={} why={}", channel, ts, updated.getError());
        String error = String.valueOf(updated.getError());
        return FIXED.contains(error) || CLOSED.contains(error)
                ? Optional.empty()
                : Optional.of(new Delivery.Later(LATER, "Slack said " + error, false));
    }

    /** The conversation with one person; empty when Slack does not open one. */
    Optional<String> direct(String who) throws IOException, SlackApiException {
        var opened = SlackCall.make(() -> methods.conversationsOpen(r -> r.users(List.of(who))));
        return opened.isOk() ? Optional.of(opened.getChannel().getId()) : Optional.empty();
    }
}
