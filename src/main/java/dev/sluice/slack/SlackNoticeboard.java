package dev.sluice.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message.Metadata;
import dev.sluice.audit.Entry;
import dev.sluice.audit.Posted;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.notice.Notice;
import dev.sluice.audit.notice.Noticeboard;
import dev.sluice.change.Announcer.Delivery;
import dev.sluice.change.Announcer.Trace;
import dev.sluice.slack.cards.Label;
import dev.sluice.words.Language;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts up notices in Slack: checkpoints in a channel of choice, alarms in the fallback channel. */
final class SlackNoticeboard implements Noticeboard {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AFTER_CLOSED = Duration.ofMinutes(10);
    private final Poster poster;
    private final @Nullable String alarms;
    private final @Nullable String checkpoints;
    private final Map<String, Language> languages;
    private final Label label;
    private final InstantSource clock;

    SlackNoticeboard(
            MethodsClient methods,
            @Nullable String alarms,
            @Nullable String checkpoints,
            Map<String, Language> languages,
            Label label,
            InstantSource clock) {
        this.poster = new Poster(methods);
        this.alarms = alarms;
        this.checkpoints = checkpoints;
        this.languages = languages;
        this.label = label;
        this.clock = clock;
    }

    @Override
    public Outcome post(Notice notice) {
        String channel = notice.kind() == Notice.Kind.CHECKPOINT ? checkpoints : alarms;
        Entry entry = notice.entry();
        if (channel == null || entry == null) {
            return Outcome.done(null);
        }
        String text = text(notice, entry, channel);
        Metadata metadata = Marking.of(notice, text);
        var post = new Post(
                text,
                label.above(section(text)),
                metadata,
                metadata,
                Marking.id(notice),
                null,
                false,
                notice.triedAt());
        try {
            return poster.post(channel, post)
                    .map(delivery -> outcome(delivery, entry))
                    .orElseGet(() -> Outcome.later(AFTER_CLOSED, "no channel takes it", false));
        } catch (SlackApiException e) {
            int code = e.getResponse().code();
            return Outcome.later(RetryAfter.of(e, SOON), "Slack answered " + code, code != RetryAfter.TOO_MANY);
        } catch (IOException e) {
            return Outcome.later(
                    SOON, "Slack could not be reached: " + e.getClass().getSimpleName(), true);
        }
    }

    /** A checkpoint is copied and read by machines: the label stands above it only. */
    private String text(Notice notice, Entry entry, String channel) {
        if (notice.kind() == Notice.Kind.CHECKPOINT) {
            return Checkpoint.read(entry.content()).map(Checkpoint::text).orElse("");
        }
        Language language = Optional.ofNullable(languages.get(channel))
                .orElseGet(() -> languages.getOrDefault(SlackSettings.OTHERS, Language.ENGLISH));
        String where = entry.channel().isEmpty() ? "?" : "<#" + entry.channel() + ">";
        String alarm = AlarmWords.SAY
                .refusedAgain("<@" + notice.subject() + ">", notice.number(), where)
                .in(language);
        return label.before(alarm, language);
    }

    private static String section(String text) {
        var blocks = JsonNodeFactory.instance.arrayNode();
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", text)
                .put("verbatim", true);
        return blocks.toString();
    }

    private Outcome outcome(Delivery delivery, Entry entry) {
        return delivery.match(
                delivered -> Outcome.done(posted(delivered, entry)),
                later -> Outcome.later(later.pause(), later.why(), later.isOut()),
                impossible -> Outcome.later(AFTER_CLOSED, impossible.why(), false));
    }

    private @Nullable Posted posted(Delivery.Delivered delivered, Entry entry) {
        Trace trace = delivered.trace();
        return trace == null
                ? null
                : new Posted(
                        delivered.channel(),
                        delivered.ts(),
                        null,
                        entry.seq(),
                        trace.textDigest(),
                        clock.instant().toEpochMilli(),
                        false);
    }
}
