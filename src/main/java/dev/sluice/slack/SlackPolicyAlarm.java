package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import dev.sluice.access.PolicyAlarm;
import dev.sluice.slack.cards.Label;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the fallback channel what became of an edit of the policies. Without such a channel the log is all. */
final class SlackPolicyAlarm implements PolicyAlarm {
    private static final AlarmWords SAY = AlarmWords.SAY;
    private static final Logger log = LoggerFactory.getLogger(SlackPolicyAlarm.class);
    /** Slack takes more, but nobody reads it; the log has everything. */
    private static final int LONGEST = 3_000;

    private static final int LONGEST_FINDING = 500;
    private static final String CODE = "```";

    private final MethodsClient methods;
    private final @Nullable String channel;
    private final Language language;
    private final Label label;

    /** Tells in this channel, in the language that is read there; what is wrong is said in English, as in the log. */
    SlackPolicyAlarm(MethodsClient methods, @Nullable String channel, Language language, Label label) {
        this.methods = methods;
        this.channel = channel;
        this.language = language;
        this.label = label;
    }

    @Override
    public boolean refused(List<String> findings) {
        var list = new StringBuilder();
        int shown = 0;
        for (String finding : findings) {
            String line = shownAsCode(finding);
            if (list.length() + line.length() > LONGEST) {
                break;
            }
            list.append(line).append('\n');
            shown++;
        }
        int left = findings.size() - shown;
        String rest = left == 0 ? "" : "\n" + SAY.moreInLog(left).in(language);
        return post(SAY.settingsRefused().in(language) + "\n" + CODE + "\n" + list + CODE + rest);
    }

    private static String shownAsCode(String finding) {
        return PlainText.escaped(PlainText.cut(finding, LONGEST_FINDING)).replace(CODE, "'''");
    }

    @Override
    public boolean taken(Sentence news) {
        return post(PlainText.escaped(PlainText.cut(news.in(language), LONGEST)));
    }

    /** Takes "not now" for no, and "never" for told, since asking again would not help. */
    private boolean post(String text) {
        if (channel == null) {
            return true;
        }
        try {
            var posted = SlackCall.make(() -> methods.chatPostMessage(r -> r.channel(channel)
                    .text(label.before(text, language))
                    .unfurlLinks(false)
                    .unfurlMedia(false)));
            if (!posted.isOk()) {
                log.warn("policy news not posted channel={} why={}", channel, posted.getError());
            }
            return posted.isOk() || !"ratelimited".equals(posted.getError());
        } catch (SlackApiException e) {
            log.warn(
                    "policy news not posted, again later why={}",
                    e.getResponse().code());
        } catch (IOException e) {
            log.warn("policy news not posted, again later why={}", e.getClass().getSimpleName());
        }
        return false;
    }
}
