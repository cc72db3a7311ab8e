package dev.sluice.audit.verify;

import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Posted;
import dev.sluice.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Misses messages that were posted and are not there, and tells deletion from retention.
 *
 * <p>Retention takes everything older than an age. So a message that is gone while an older one is there was deleted.
 * One that is older than everything there is may have been either; it was deleted if it is younger than the age that
 * the settings name, or, without one, younger than a day, the least that Slack can be told.
 */
final class Gaps {
    private static final FindingWords SAY = FindingWords.SAY;
    private static final int BATCH = 1_000;
    private static final Duration LEAST = Duration.ofDays(1);

    private final JdbiMessages posted;
    private final @Nullable Duration kept;
    private final Instant now;

    Gaps(JdbiMessages posted, @Nullable Duration kept, Instant now) {
        this.posted = posted;
        this.kept = kept;
        this.now = now;
    }

    /** Messages of a stretch of time in which older ones were seen. */
    void between(String channel, String from, String until, Set<String> seen, Consumer<Finding> findings) {
        String low = from;
        List<Posted> batch = posted.between(channel, low, until, BATCH);
        while (!batch.isEmpty()) {
            batch.stream().filter(one -> !seen.contains(one.ts())).forEach(one -> findings.accept(deleted(one)));
            low = batch.get(batch.size() - 1).ts() + "~";
            batch = posted.between(channel, low, until, BATCH);
        }
    }

    void replies(
            String channel, String thread, String after, String until, Set<String> seen, Consumer<Finding> findings) {
        String low = after;
        List<Posted> batch = posted.replies(channel, thread, low, until, BATCH);
        while (!batch.isEmpty()) {
            batch.stream().filter(one -> !seen.contains(one.ts())).forEach(one -> findings.accept(deleted(one)));
            low = batch.get(batch.size() - 1).ts();
            batch = posted.replies(channel, thread, low, until, BATCH);
        }
    }

    /** Messages that are older than everything that is there. */
    void before(String channel, String until, boolean isAnythingLeft, Consumer<Finding> findings) {
        Instant limit = now.minus(kept == null ? LEAST : kept);
        long expired = 0;
        String newest = "";
        List<Posted> batch = posted.between(channel, "", until, BATCH);
        while (!batch.isEmpty()) {
            for (Posted one : batch) {
                boolean isYoung = Stamp.time(one.ts()).isAfter(limit);
                if (isYoung) {
                    findings.accept(deleted(one));
                } else {
                    expired++;
                    newest = one.ts();
                }
            }
            batch = posted.between(channel, batch.get(batch.size() - 1).ts() + "~", until, BATCH);
        }
        if (expired > 0) {
            findings.accept(
                    Finding.of(FindingKind.MESSAGES_EXPIRED, 0, expired(channel, expired, newest, isAnythingLeft)));
        }
    }

    private static Sentence expired(String channel, long count, String newest, boolean isAnythingLeft) {
        var time = new Spot.Moment(Stamp.time(newest));
        var place = new Spot.Channel(channel);
        return isAnythingLeft ? SAY.expired(count, time, place) : SAY.allExpired(count, time, place);
    }

    private static Finding deleted(Posted one) {
        return Finding.of(FindingKind.MESSAGE_DELETED, one.seq(), SAY.deleted(Stamp.place(one.channel(), one.ts())));
    }
}
