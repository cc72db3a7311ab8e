package dev.sluice.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to stand in Slack once.
 *
 * @param text what Slack would read as markup is escaped
 * @param blocks Block Kit, as a JSON array
 * @param metadata names the message among all, so that it is found again, and says what it tells of
 * @param plain the least of it, for when Slack does not take the message as it is
 * @param id of the message, which the metadata carries
 * @param thread the message below which it stands; null for the channel itself
 * @param isBroadcast whether a reply is shown in the channel, too
 * @param triedAt when it was tried before and may stand there already; null when it certainly does not
 */
record Post(
        String text,
        String blocks,
        Message.Metadata metadata,
        Message.Metadata plain,
        String id,
        @Nullable String thread,
        boolean isBroadcast,
        @Nullable Instant triedAt) {

    /** The request to post it in a channel, without blocks and metadata. */
    ChatPostMessageRequest.ChatPostMessageRequestBuilder words(
            ChatPostMessageRequest.ChatPostMessageRequestBuilder request, String channel) {
        return request.channel(channel)
                .text(text)
                .threadTs(thread)
                .replyBroadcast(thread != null && isBroadcast)
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false);
    }
}
