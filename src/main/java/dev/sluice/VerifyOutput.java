package dev.sluice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.LedgerReport;
import dev.sluice.audit.verify.Progress;
import dev.sluice.audit.verify.Verification;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a verification prints: findings and the whole where results go, how far it is where errors go. */
final class VerifyOutput {
    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(5);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean isJson;
    private final InstantSource clock;
    private Instant told;

    VerifyOutput(PrintWriter out, PrintWriter err, boolean isJson, InstantSource clock) {
        this.out = out;
        this.err = err;
        this.isJson = isJson;
        this.clock = clock;
        this.told = clock.instant();
    }

    void finding(Finding finding) {
        if (!isJson) {
            out.println(finding.kind() + " " + finding.sentence().inEnglish());
            return;
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("finding", finding.kind().name()).put("touched", finding.kind().isTouch());
        line.put("first", finding.first()).put("last", finding.last());
        line.put("sentence", finding.sentence().inEnglish());
        out.println(line);
    }

    /**
     * What is ahead, before the messages are read.
     *
     * @param rationed how long they take where Slack rations them
     */
    void ahead(long messages, Duration rationed) {
        if (messages > 0) {
            err.println(messages + " messages to look at; where Slack gives an app 15 of them a minute that takes "
                    + time(rationed) + ", elsewhere a few minutes at most");
        }
    }

    void progress(Progress progress) {
        if (clock.instant().isBefore(told.plus(BETWEEN_PROGRESS)) || progress.share() >= 1) {
            return;
        }
        told = clock.instant();
        err.println(String.format(
                Locale.ROOT,
                "%.0f %% of the messages after %d calls, about %s left",
                progress.share() * 100,
                progress.calls(),
                time(progress.left())));
    }

    void waiting(Duration pause) {
        if (pause.compareTo(WORTH_TELLING) >= 0) {
            err.println("Slack asks to wait " + pause.toSeconds() + " s");
        }
    }

    static String time(Duration time) {
        if (time.compareTo(Duration.ofHours(2)) >= 0) {
            return time.plusMinutes(30).toHours() + " hours";
        }
        return time.compareTo(Duration.ofMinutes(2)) >= 0
                ? time.plusSeconds(30).toMinutes() + " minutes"
                : Math.max(1, time.plusMillis(500).toSeconds()) + " s";
    }

    /**
     * The last lines.
     *
     * @param seen what was looked at of the messages; null when nothing was
     * @param why nothing was, or not everything; empty when it was
     */
    void whole(boolean isTouched, LedgerReport report, int kept, Verification.@Nullable Seen seen, String why) {
        Checkpoint vouched = report.vouched();
        if (isJson) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("whole", !isTouched).put("events", report.events()).put("messages", seen != null);
            line.put("calls", seen == null ? 0 : seen.calls()).put("unseen", seen == null ? 0 : seen.places());
            line.put("compacted", report.compacted()).put("erased", report.erased());
            line.put("vouchedThrough", vouched == null ? 0 : vouched.seq()).put("keptCheckpoints", kept);
            out.println(line);
            return;
        }
        String until = vouched == null
                ? "no checkpoint vouches for them"
                : "a checkpoint of " + vouched.at() + " vouches for the first " + vouched.seq();
        out.println((isTouched ? "touched: " : "whole: ") + report.events() + " events; " + until + ".");
        if (report.compacted() > 0) {
            out.println(
                    "Of " + report.compacted() + " events only the digests are left, as the settings want it: what they"
                            + " said can't be verified any more.");
        }
        if (report.erased() > 0) {
            out.println("Of " + report.erased() + " events it can't be verified any more who did it or what they wrote,"
                    + " since somebody's data was erased.");
        }
        if (seen != null) {
            out.println("The messages were looked at with " + seen.calls() + " calls"
                    + (seen.places() == 0 ? "." : ", but for " + seen.places() + " places, named above."));
        } else if (!why.isEmpty()) {
            out.println("The ledger alone was looked at, not the messages: " + why + ".");
        }
    }
}
