package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.sluice.slack.cards.Occasion;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The permanent address of a message: as Slack says it, else as Slack builds it. */
final class Permalinks {
    private static final Logger log = LoggerFactory.getLogger(Permalinks.class);

    private final MethodsClient methods;

    Permalinks(MethodsClient methods) {
        this.methods = methods;
    }

    /**
     * The address.
     *
     * @param domain of the workspace, such as {@code shop}
     */
    String of(String domain, String channel, String ts) {
        String built = built("https://" + domain + ".slack.com/", channel, ts);
        try {
            var said = SlackCall.make(
                    () -> methods.chatGetPermalink(r -> r.channel(channel).messageTs(ts)));
            String link = String.valueOf(said.getPermalink());
            if (said.isOk() && Occasion.isLink(link)) {
                return link;
            }
            log.info("address of a message built channel={} why={}", channel, said.getError());
        } catch (IOException | SlackApiException e) {
            log.info("address of a message built channel={} why={}", channel, e.toString());
        }
        return built;
    }

    /**
     * The address as Slack builds it, without asking.
     *
     * @param workspace its address, such as {@code https://shop.slack.com/}
     */
    static String built(String workspace, String channel, String ts) {
        return workspace + "archives/" + channel + "/p" + ts.replace(".", "");
    }
}
