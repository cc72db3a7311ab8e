package dev.sluice.slack;

import dev.sluice.audit.verify.LedgerReport;
import dev.sluice.audit.verify.MessageHistory;
import dev.sluice.audit.verify.Progress;
import dev.sluice.audit.verify.Verification;
import dev.sluice.change.Questions;
import dev.sluice.change.Verdict;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the ledger and its messages for those who ask in Slack, one verification at a time, on a thread of its own:
 * where Slack rations its history it takes hours. Whoever asks meanwhile gets the same result; whoever asks after it
 * stopped half-way has it go on from there, as long as the app runs.
 */
final class Verifying implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Verifying.class);
    private static final VerifyWords SAY = VerifyWords.SAY;
    private static final Duration LONGEST = Duration.ofHours(12);

    /** The address of a command takes five answers in half an hour: the first, three of these, and the result. */
    private static final List<Duration> TELL_AFTER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(8),
            Duration.ofMinutes(20),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(8));

    private static final Duration ADDRESS_LASTS = Duration.ofMinutes(28);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Evidence evidence;
    private final Questions questions;
    private final List<Account> accounts;
    private final Function<Consumer<Duration>, MessageHistory> histories;
    private final FindingLine line;
    private final PrivateAnswer answer;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService thread;
    private @Nullable VerifyRun running;
    private @Nullable VerifyRun stopped;

    /** @param histories opens the history of messages; it waits as it is given */
    Verifying(
            Evidence evidence,
            Questions questions,
            List<Account> accounts,
            Function<Consumer<Duration>, MessageHistory> histories,
            FindingLine line,
            PrivateAnswer answer,
            InstantSource clock) {
        this.evidence = evidence;
        this.questions = questions;
        this.accounts = List.copyOf(accounts);
        this.histories = histories;
        this.line = line;
        this.answer = answer;
        this.clock = clock;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var made = new Thread(work, "sluice-verify");
            made.setDaemon(true);
            return made;
        });
    }

    /** Stops a verification since it takes too long, or the app stops. */
    private static final class Stopped extends RuntimeException {
        private final transient Sentence why;

        Stopped(Sentence why) {
            super(why.inEnglish());
            this.why = why;
        }
    }

    /** Begins, or joins what is under way; who may not is told. */
    void ask(Visit visit) {
        Optional<Verdict> no = accounts.stream()
                .map(account -> questions.mayReadAudit(visit.visitor(), account.id(), null))
                .filter(verdict -> !verdict.allows())
                .findFirst();
        Begun begun = no.isPresent() ? new Begun(no.get().sentence(), null) : begin(visit);
        answer.send(visit, begun.said());
        VerifyRun run = begun.run();
        if (run != null) {
            thread.execute(() -> run(run));
        }
    }

    /**
     * What comes of a question.
     *
     * @param run that is to be started; null when there is none
     */
    private record Begun(Sentence said, @Nullable VerifyRun run) {}

    private synchronized Begun begin(Visit visit) {
        Instant now = clock.instant();
        if (running != null) {
            return new Begun(running.join(visit, now).underWay(), null);
        }
        VerifyRun earlier = stopped;
        stopped = null;
        Optional<VerifyRun> more = Optional.ofNullable(earlier).flatMap(run -> run.goOn(visit, now));
        if (earlier != null && more.isPresent()) {
            running = more.get();
            return new Begun(running.goesOn(earlier.begun()), running);
        }
        Duration rationed = Progress.whenRationed(evidence.messages());
        long events = evidence.entries().ends().map(ends -> ends.last()).orElse(0L);
        Sentence said = SAY.begun(events, evidence.messages().count());
        boolean isLong = rationed.compareTo(TELL_AFTER.get(0)) > 0;
        running = VerifyRun.begin(visit, now, rationed);
        return new Begun(isLong ? Sentence.joined(said, SAY.rationed(Health.inWords(rationed))) : said, running);
    }

    private void run(VerifyRun run) {
        List<Sentence> said;
        try {
            said = verify(run);
        } catch (RuntimeException e) { // of the database, say
            log.error("ledger not verified", e);
            said = List.of(CommandWords.SAY.notFoundOut());
        }
        end();
        tell(run, said);
    }

    private synchronized void end() {
        stopped = running;
        running = null;
    }

    private List<Sentence> verify(VerifyRun run) {
        var verification =
                new Verification(evidence.entries(), evidence.messages(), evidence.settings(), clock, run::take);
        LedgerReport report = verification.ledger(List.of());
        verification.subjects(evidence.subjects());
        long messages = verification.messages();
        Verification.Seen seen = null;
        Sentence why = null;
        run.turnToMessages();
        try {
            seen = messages(run, verification);
        } catch (Stopped e) {
            why = e.why;
        } catch (SlackException e) {
            log.warn("messages not verified why={}", e.getMessage());
            why = SAY.slackIsSilent();
        } catch (RuntimeException e) { // of the database, say
            log.error("messages not verified", e);
            why = SAY.failed();
        }
        boolean goesOn = run.at() != null && closed.getCount() > 0;
        return run.result(report, messages, seen, why, goesOn, line, Piece.code("audit verify"));
    }

    private Verification.Seen messages(VerifyRun run, Verification verification) {
        Queue<Duration> toTell = new ArrayDeque<>(TELL_AFTER);
        Instant end = run.begun().plus(LONGEST);
        return verification.messages(histories.apply(this::pause), run.at(), (at, progress) -> {
            run.reached(at, progress);
            Duration elapsed = Duration.between(run.begun(), clock.instant());
            if (at.isDone()) {
                return;
            }
            if (toTell.removeIf(after -> elapsed.compareTo(after) >= 0)) {
                tell(run, List.of(run.stillLooking()));
            }
            if (clock.instant().isAfter(end)) {
                throw new Stopped(SAY.tooLong(Health.inWords(LONGEST)));
            }
            pause(Duration.ZERO);
        });
    }

    /** Waits as Slack asks, but goes no further when the app stops. */
    private void pause(Duration pause) {
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Stopped(SAY.stopping());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(SAY.stopping());
        }
    }

    /** Late news go to the person directly: a private answer in a channel is gone when nobody sees it at once. */
    private void tell(VerifyRun run, List<Sentence> said) {
        Instant now = clock.instant();
        run.waiting().forEach(one -> {
            boolean isLate = Duration.between(one.since(), now).compareTo(ADDRESS_LASTS) > 0;
            answer.send(isLate ? one.visit().directly() : one.visit(), said);
        });
    }

    @Override
    public void close() {
        closed.countDown();
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
