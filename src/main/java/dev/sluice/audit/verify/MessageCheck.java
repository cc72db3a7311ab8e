package dev.sluice.audit.verify;

import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Posted;
import dev.sluice.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the messages, by themselves and against the ledger, one call of the history a step.
 *
 * <p>It holds one page in memory. A step that is repeated, after a crash say, repeats its findings. Replies are read in
 * the threads where Sluice replied. One check is for one thread.
 */
public final class MessageCheck {
    private static final FindingWords SAY = FindingWords.SAY;

    /** The time within which a message that was posted is written down, even if the app died and was started again. */
    private static final Duration WRITTEN_DOWN = Duration.ofMinutes(30);

    /** The share that has to be done before it says anything about the rest. */
    private static final double PACE = 0.001;

    private final MessageHistory history;
    private final MarkCheck marks;
    private final JdbiMessages posted;
    private final Gaps gaps;
    private final InstantSource clock;
    private final Instant begun;
    private final Consumer<Finding> findings;

    /**
     * @param vouched until which event the ledger was found whole and is vouched for; 0 when nothing is
     * @param kept how long Slack keeps messages; null when that is not known
     */
    public MessageCheck(
            MessageHistory history,
            JdbiEntries entries,
            JdbiMessages posted,
            long vouched,
            @Nullable Duration kept,
            InstantSource clock,
            Consumer<Finding> findings) {
        this.history = history;
        this.marks = new MarkCheck(entries, vouched);
        this.posted = posted;
        this.clock = clock;
        this.begun = clock.instant();
        this.gaps = new Gaps(posted, kept, begun);
        this.findings = findings;
    }

    /** The beginning: all channels in which Sluice has posted. */
    public Bookmark start() {
        return Bookmark.start(Stamp.of(begun), posted.channels());
    }

    /** Takes one step, with one call of the history. */
    public Bookmark step(Bookmark at) {
        if (at.isDone()) {
            return at;
        }
        Instant asked = clock.instant();
        if (!at.threads().isEmpty()) {
            return history.replies(at.channel(), at.threads().get(0), at.replyCursor())
                    .match(page -> replies(at, page, asked), hidden -> {
                        unseen(SAY.threadNotSeen(at.threads().get(0), new Spot.Channel(at.channel()), hidden.why()));
                        return done(at.nextThread());
                    });
        }
        return history.messages(at.channel(), at.cursor()).match(page -> page(at, page, asked), hidden -> {
            unseen(SAY.notSeen(new Spot.Channel(at.channel()), hidden.why()));
            return at.leaveChannel().called();
        });
    }

    private void unseen(Sentence what) {
        findings.accept(Finding.of(FindingKind.NOT_SEEN, 0, what));
    }

    private Bookmark page(Bookmark at, Sight.Page page, Instant asked) {
        Set<String> seen = look(page.messages(), asked);
        String low = seen.stream()
                .min(String::compareTo)
                .filter(ts -> ts.compareTo(at.upTo()) < 0)
                .orElse(at.upTo());
        gaps.between(at.channel(), low, at.upTo(), seen, findings);
        boolean isEnd = page.next() == null;
        if (isEnd) {
            gaps.before(at.channel(), low, at.seen() + seen.size() > 0, findings);
        }
        boolean isOver = isEnd || low.compareTo(posted.first(at.channel()).orElse("")) < 0;
        List<String> threads = posted.threads(at.channel(), isEnd ? "" : low, at.upTo());
        return done(at.page(isOver ? null : page.next(), low, threads, Math.max(1, seen.size())));
    }

    private Bookmark replies(Bookmark at, Sight.Page page, Instant asked) {
        String thread = at.threads().get(0);
        List<SeenMessage> replies = page.messages().stream()
                .filter(message -> !message.ts().equals(thread))
                .toList();
        Set<String> seen = look(replies, asked);
        String until = page.next() == null
                ? at.started()
                : seen.stream().max(String::compareTo).orElse(at.repliesTo());
        gaps.replies(at.channel(), thread, at.repliesTo(), until, seen, findings);
        return page.next() == null ? done(at.nextThread()) : at.replies(page.next(), until);
    }

    /** Goes on to the next channel when nothing of this one is left. */
    private static Bookmark done(Bookmark at) {
        if (!at.threads().isEmpty() || at.cursor() != null) {
            return at;
        }
        return at.leaveChannel();
    }

    /** A message that we edit at this moment is held against itself and the ledger alone. */
    private Set<String> look(List<SeenMessage> messages, Instant asked) {
        var seen = new HashSet<String>();
        for (SeenMessage message : messages) {
            seen.add(message.ts());
            Optional<Posted> known = posted.at(message.channel(), message.ts());
            Optional<Finding> found = marks.look(message, known.filter(one -> !one.isMovingAt(asked)));
            found.ifPresent(findings);
            boolean isOld = Stamp.time(message.ts()).isBefore(asked.minus(WRITTEN_DOWN));
            if (found.isEmpty() && known.isEmpty() && isOld) {
                marks.lookAtUnknown(message).ifPresent(findings);
            }
        }
        return seen;
    }

    /**
     * How far a bookmark is, and how long the rest takes at the pace of this run; while it has none, at the slowest.
     */
    public Progress progress(Bookmark at, Bookmark from) {
        double now = share(at);
        double done = now - share(from);
        Duration elapsed = Duration.between(begun, clock.instant());
        Duration left = done < PACE
                ? Progress.whenRationed(posted)
                : Duration.ofMillis((long) (elapsed.toMillis() * (1 - now) / done));
        return new Progress(now, at.calls(), left);
    }

    private double share(Bookmark at) {
        if (at.isDone() || at.all() == 0) {
            return 1;
        }
        Instant started = Stamp.time(at.started());
        Instant first = posted.first(at.channel()).map(Stamp::time).orElse(started);
        Instant last = posted.last(at.channel())
                .map(Stamp::time)
                .filter(time -> time.isBefore(started))
                .orElse(started);
        double all = Math.max(1, Duration.between(first, last).toSeconds());
        double read = Duration.between(Stamp.time(at.upTo()), last).toSeconds();
        double inside = Math.max(0, Math.min(1, read / all));
        return (at.all() - at.channels().size() + inside) / at.all();
    }
}
