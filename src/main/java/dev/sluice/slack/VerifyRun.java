package dev.sluice.slack;

import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.verify.Bookmark;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.LedgerReport;
import dev.sluice.audit.verify.Progress;
import dev.sluice.audit.verify.Verification;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One verification: who waits for it, how far it is, and what it found. It can go on where an earlier one stopped. May
 * be used by any number of threads.
 */
final class VerifyRun {
    private static final VerifyWords SAY = VerifyWords.SAY;
    private static final Duration FRESH = Duration.ofDays(1);

    private final Instant begun;
    private final List<Waiting> waiting = new ArrayList<>();
    private final FindingTally ofLedger = new FindingTally();
    private final FindingTally ofMessages;
    private boolean isAtMessages;
    private @Nullable Bookmark at;
    private Progress progress;

    private VerifyRun(Instant begun, FindingTally ofMessages, Progress progress) {
        this.begun = begun;
        this.ofMessages = ofMessages;
        this.progress = progress;
    }

    /**
     * Somebody who gets the result.
     *
     * @param since when they asked: what their request brought along serves for half an hour
     */
    record Waiting(Visit visit, Instant since) {}

    /** @param left how long it takes at most */
    static VerifyRun begin(Visit visit, Instant now, Duration left) {
        var progress = new Progress(0, 0, left);
        return new VerifyRun(now, new FindingTally(), progress).join(visit, now);
    }

    /** One that goes on where this one stopped; empty when it did not come far enough, or too long ago. */
    synchronized Optional<VerifyRun> goOn(Visit visit, Instant now) {
        boolean isFresh = now.isBefore(begun.plus(FRESH));
        if (at == null || at.isDone() || !isFresh) {
            return Optional.empty();
        }
        var next = new VerifyRun(now, ofMessages, progress).join(visit, now);
        next.at = at;
        return Optional.of(next);
    }

    Instant begun() {
        return begun;
    }

    /** Where the messages are looked at from; null for the beginning. */
    synchronized @Nullable Bookmark at() {
        return at;
    }

    /** Somebody who asks again gets the result once, through the address that is new. */
    synchronized VerifyRun join(Visit visit, Instant now) {
        waiting.removeIf(other -> other.visit().who().equals(visit.who()));
        waiting.add(new Waiting(visit, now));
        return this;
    }

    synchronized List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    synchronized void take(Finding finding) {
        (isAtMessages ? ofMessages : ofLedger).take(finding);
    }

    /** The ledger was looked at; what is found from now on is about messages. */
    synchronized void turnToMessages() {
        isAtMessages = true;
    }

    synchronized void reached(Bookmark bookmark, Progress now) {
        at = bookmark;
        progress = now;
    }

    private int percent() {
        return (int) Math.round(100 * progress.share());
    }

    synchronized Sentence goesOn(Instant stopped) {
        return SAY.goesOn(Piece.moment(stopped), percent());
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
     * @param goesOn whether whoever asks again has it go on
     * @param command the command that prints everything
     */
    synchronized List<Sentence> result(
            LedgerReport report,
            long messages,
            Verification.@Nullable Seen seen,
            @Nullable Sentence why,
            boolean goesOn,
            FindingLine line,
            Piece command) {
        var lines = new ArrayList<Sentence>();
        int touches = ofLedger.touches() + ofMessages.touches();
        List<Finding> shown = Stream.of(ofLedger, ofMessages)
                .flatMap(tally -> tally.shown().stream())
                .limit(FindingTally.MOST_SHOWN)
                .toList();
        int findings = ofLedger.findings() + ofMessages.findings();
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
            if (goesOn) {
                lines.add(SAY.goesOnLater());
            }
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
