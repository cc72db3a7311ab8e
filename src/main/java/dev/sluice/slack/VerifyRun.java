package dev.sluice.slack;

import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.LedgerReport;
import dev.sluice.audit.verify.Progress;
import dev.sluice.audit.verify.Verification;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One verification: who waits for it, how far it is, and what it found. May be used by any number of threads. */
final class VerifyRun {
    private static final VerifyWords SAY = VerifyWords.SAY;

    /** As many as people read; the command line prints all. */
    private static final int MOST_SHOWN = 10;

    private final Instant begun;
    private final List<Visit> waiting = new ArrayList<>();
    private final List<Finding> shown = new ArrayList<>();
    private int findings;
    private int touches;
    private Progress progress;

    VerifyRun(Visit visit, Instant begun, long messages) {
        this.begun = begun;
        this.progress = new Progress(0, 0, Progress.whenRationed(messages));
        waiting.add(visit);
    }

    Instant begun() {
        return begun;
    }

    /** Somebody who asks again gets the result once, through the address that is new. */
    synchronized void join(Visit visit) {
        waiting.removeIf(other -> other.who().equals(visit.who()));
        waiting.add(visit);
    }

    synchronized List<Visit> waiting() {
        return List.copyOf(waiting);
    }

    synchronized void take(Finding finding) {
        findings++;
        touches += finding.kind().isTouch() ? 1 : 0;
        if (shown.size() < MOST_SHOWN) {
            shown.add(finding);
        }
    }

    synchronized void reached(Progress now) {
        progress = now;
    }

    private int percent() {
        return (int) Math.round(100 * progress.share());
    }

    synchronized Sentence underWay() {
        return SAY.underWay(Piece.moment(begun), percent(), Health.inWords(progress.left()));
    }

    synchronized Sentence stillLooking() {
        return SAY.stillLooking(percent(), Health.inWords(progress.left()));
    }

    /**
     * The result.
     *
     * @param seen what was looked at of the messages; null when that was not finished
     * @param why it was not finished; null when it was
     * @param command the command that prints everything
     */
    synchronized List<Sentence> result(
            LedgerReport report,
            long messages,
            Verification.@Nullable Seen seen,
            @Nullable Sentence why,
            FindingLine line,
            Piece command) {
        var lines = new ArrayList<Sentence>();
        Sentence all = touches == 0 ? SAY.whole(report.events()) : SAY.touched(touches, report.events());
        lines.add(all.as(Piece::bold));
        shown.forEach(finding -> lines.add(line.of(finding)));
        if (findings > shown.size()) {
            lines.add(SAY.more(findings - shown.size(), command));
        }
        Checkpoint vouched = report.vouched();
        lines.add(vouched == null ? SAY.notVouched() : SAY.vouched(Piece.moment(vouched.at()), vouched.seq()));
        if (why != null) {
            lines.add(SAY.notFinished(why, command));
        } else if (seen != null) {
            lines.add(messages == 0 ? SAY.noMessages() : SAY.messagesSeen(messages, seen.calls()));
            if (seen.places() > 0) {
                lines.add(SAY.placesHidden(seen.places()));
            }
        }
        if (report.compacted() > 0) {
            lines.add(SAY.compacted(report.compacted()));
        }
        if (report.erased() > 0) {
            lines.add(SAY.erased(report.erased()));
        }
        return lines;
    }
}
