package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import dev.sluice.access.people.UserId;
import dev.sluice.words.Sentence;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether somebody is in a channel that they chose. Policies may depend on the channel in which something is asked
 * for, so that nobody may name one that they are not in.
 */
final class Membership {
    private static final Logger log = LoggerFactory.getLogger(Membership.class);
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 20;
    private static final SwitchWords SAY = SwitchWords.SAY;

    private final MethodsClient methods;

    Membership(MethodsClient methods) {
        this.methods = methods;
    }

    /** Why the channel cannot be used; null when nothing is against it. */
    @Nullable
    Sentence trouble(String channel, UserId who) {
        if (channel.isEmpty()) {
            return SAY.chooseChannel();
        }
        try {
            String cursor = "";
            for (int page = 0; page < MOST_PAGES; page++) {
                ConversationsMembersResponse members = members(channel, cursor);
                if (!members.isOk()) {
                    log.warn("members of a channel not known channel={} why={}", channel, members.getError());
                    return SAY.channelNotSeen();
                }
                if (members.getMembers().contains(who.value())) {
                    return null;
                }
                cursor = members.getResponseMetadata() == null
                        ? ""
                        : String.valueOf(members.getResponseMetadata().getNextCursor());
                if (cursor.isEmpty()) {
                    return SAY.notInChannel();
                }
            }
        } catch (IOException | SlackApiException e) {
            log.warn("members of a channel not known channel={} why={}", channel, e.toString());
        }
        return SAY.channelNotSeen();
    }

    private ConversationsMembersResponse members(String channel, String cursor) throws IOException, SlackApiException {
        return SlackCall.make(() -> methods.conversationsMembers(
                r -> r.channel(channel).limit(PAGE).cursor(cursor.isEmpty() ? null : cursor)));
    }
}
