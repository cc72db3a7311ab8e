package dev.sluice.slack;

import dev.sluice.cams.Usage;
import dev.sluice.change.Backlog;
import dev.sluice.change.Questions;
import dev.sluice.change.Verdict;
import dev.sluice.slack.cards.Check;
import dev.sluice.words.Sentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in people's words how Sluice is, to those who may know: how busy an account is may tell of its customers. */
final class Health {
    private static final Logger log = LoggerFactory.getLogger(Health.class);
    private static final HealthWords SAY = HealthWords.SAY;

    /** Beyond this nobody is at work, or the queue is longer than anybody should wait. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final FlowDesk desk;
    private final Questions questions;
    private final Vitals vitals;
    private final BooleanSupplier slackIsConnected;
    private final PrivateAnswer answer;

    Health(FlowDesk desk, Questions questions, Vitals vitals, BooleanSupplier slackIsConnected, PrivateAnswer answer) {
        this.desk = desk;
        this.questions = questions;
        this.vitals = vitals;
        this.slackIsConnected = slackIsConnected;
        this.answer = answer;
    }

    void tell(Visit visit) {
        Verdict verdict = desk.accounts().stream()
                .map(account -> questions.mayReadHealth(visit.visitor(), account.id()))
                .reduce((a, b) -> a.allows() ? a : b)
                .orElseThrow();
        if (verdict.allows()) {
            List<Check> checks = checks(desk.accounts(), vitals, slackIsConnected.getAsBoolean());
            answer.send(visit, Check.sheet(checks, desk.language(visit)));
        } else {
            answer.send(visit, verdict.sentence());
        }
    }

    static List<Check> checks(List<Account> accounts, Vitals vitals, boolean isConnected) {
        var all = new ArrayList<Check>();
        boolean answers = vitals.databaseAnswers();
        all.add(new Check(answers, answers ? SAY.databaseAnswers() : SAY.databaseIsSilent()));
        all.add(new Check(isConnected, isConnected ? SAY.slackIsConnected() : SAY.slackIsGone()));
        accounts.forEach(account -> all.add(cams(account, vitals)));
        if (answers) {
            backlog(vitals).ifPresent(backlog -> all.addAll(of(backlog)));
        }
        return all;
    }

    private static Optional<Backlog> backlog(Vitals vitals) {
        try {
            return Optional.of(vitals.backlog());
        } catch (RuntimeException e) { // of the database, which answered a moment ago
            log.warn("backlog not read why={}", e.toString());
            return Optional.empty();
        }
    }

    private static Check cams(Account account, Vitals vitals) {
        Optional<String> problem = vitals.keyProblem(account.id());
        if (problem.isPresent()) {
            return new Check(false, SAY.noKey(account.inWords(), problem.get()));
        }
        Usage busiest = account.cams().usage().stream()
                .max(Comparator.comparingDouble(Usage::perSecond)
                        .thenComparing(Usage::allowed, Comparator.reverseOrder()))
                .orElse(new Usage("", 0, 0));
        double most = account.cams().usage().stream()
                .mapToDouble(Usage::allowed)
                .max()
                .orElse(0);
        boolean isAll = busiest.allowed() >= most;
        return new Check(
                isAll,
                isAll
                        ? SAY.rate(account.inWords(), busiest.perSecond(), busiest.allowed())
                        : SAY.rateLowered(account.inWords(), busiest.perSecond(), busiest.allowed()));
    }

    private static List<Check> of(Backlog backlog) {
        var all = new ArrayList<Check>();
        all.add(
                backlog.queued() == 0
                        ? new Check(true, SAY.queueIsEmpty())
                        : new Check(isSoon(backlog.age()), SAY.queue(backlog.queued(), inWords(backlog.age()))));
        if (!isSoon(backlog.overdue())) {
            all.add(new Check(false, SAY.nothingIsDone(inWords(backlog.overdue()))));
        }
        all.add(new Check(true, SAY.awaiting(backlog.awaiting())));
        all.add(
                backlog.messages() == 0
                        ? new Check(true, SAY.allIsTold())
                        : new Check(
                                isSoon(backlog.messageAge()),
                                SAY.owed(backlog.messages(), inWords(backlog.messageAge()))));
        return all;
    }

    private static boolean isSoon(Duration age) {
        return age.compareTo(LONG) <= 0;
    }

    static Sentence inWords(Duration age) {
        if (age.toMinutes() < 2) {
            return SAY.seconds(age.toSeconds());
        }
        return age.toHours() < 2 ? SAY.minutes(age.toMinutes()) : SAY.hours(age.toHours());
    }
}
