package dev.sluice;

import dev.sluice.access.Access;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.audit.checkpoint.Checkpoints;
import dev.sluice.audit.notice.JdbiDailyCheckpoint;
import dev.sluice.audit.notice.JdbiNotices;
import dev.sluice.audit.notice.JdbiRefusals;
import dev.sluice.audit.notice.NoticeCourier;
import dev.sluice.audit.notice.Noticeboard;
import dev.sluice.cams.CamsAccount;
import dev.sluice.cams.CamsClient;
import dev.sluice.cams.CamsCredentials;
import dev.sluice.cams.Space;
import dev.sluice.change.Announcer;
import dev.sluice.change.ApprovalSettings;
import dev.sluice.change.Approvals;
import dev.sluice.change.Bell;
import dev.sluice.change.Changes;
import dev.sluice.change.Courier;
import dev.sluice.change.Deadlines;
import dev.sluice.change.DecisionTimes;
import dev.sluice.change.JdbiBacklog;
import dev.sluice.change.JdbiChangeStore;
import dev.sluice.change.JdbiOutbox;
import dev.sluice.change.JdbiOverview;
import dev.sluice.change.JdbiPreferences;
import dev.sluice.change.Requests;
import dev.sluice.change.Rights;
import dev.sluice.change.Runner;
import dev.sluice.change.factor.JdbiFactors;
import dev.sluice.change.factor.TotpFactors;
import dev.sluice.database.Database;
import dev.sluice.database.Timers;
import dev.sluice.flow.SpaceId;
import dev.sluice.slack.Account;
import dev.sluice.slack.Evidence;
import dev.sluice.slack.SlackApp;
import dev.sluice.web.Probe;
import dev.sluice.web.WebException;
import dev.sluice.web.WebServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running app: all rooms, wired. Read {@link #wire} from top to bottom to see who is given what. */
final class Sluice implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sluice.class);
    private static final Duration SAFETY_NET = Duration.ofSeconds(1);
    private static final String DELIVER = "deliver";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int LOOK_UPS = 8;
    private static final Duration NOTICES_EVERY = Duration.ofSeconds(2);
    private static final Duration CHECKPOINTS_EVERY = Duration.ofMinutes(1);
    private static final Duration COMPACT_EVERY = Duration.ofDays(1);
    private static final Duration FIRST_VERIFY = Duration.ofSeconds(10);
    private static final Duration VERIFY_EVERY = Duration.ofHours(1);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private @Nullable WebServer web;
    private @Nullable Function<Map<String, String>, PolicyReload> reload;

    private Sluice() {}

    /**
     * Starts the app. It takes requests when this returns.
     *
     * @param credentials for each account
     * @throws RuntimeException when something it needs is not there; nothing is left open then
     */
    static Sluice start(Settings settings, Function<CamsAccount, CamsCredentials> credentials, InstantSource clock) {
        var sluice = new Sluice();
        try {
            sluice.wire(settings, credentials, clock);
            return sluice;
        } catch (RuntimeException e) {
            sluice.close();
            throw e;
        }
    }

    private void wire(Settings settings, Function<CamsAccount, CamsCredentials> credentials, InstantSource clock) {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var keys = new LinkedHashMap<String, CamsCredentials>();
        settings.accounts().forEach(account -> keys.put(account.id(), credentials.apply(account)));
        List<Account> accounts = settings.accounts().stream()
                .map(account -> account(
                        account, CamsClient.of(account, Objects.requireNonNull(keys.get(account.id())), meters)))
                .toList();
        Database database = closing(Database.open(settings.database()));
        closing(this::stopListening);
        SlackApp slack = closing(new SlackApp(settings.slack(), accounts, meters));
        AuditSettings audit = settings.audit();
        var ledger = new JdbiLedger(database.jdbi(), new JdbiRefusals(audit.alarm()));
        ledger.adoptEarly();
        Access access = access(settings, slack, new PolicyRecord(ledger, clock), clock, meters);
        var factors = new TotpFactors(new JdbiFactors(database.jdbi(), ledger), settings.factorKey(), clock);
        Rights rights = new Rights(access, regions(accounts), factors::registered);

        var store = new JdbiChangeStore(database.jdbi(), ledger, new DecisionTimes(meters));
        var timers = closing(new Timers(database, clock));
        var bell = new Bell(() -> accounts.forEach(account -> timers.nudge(run(account))), () -> timers.nudge(DELIVER));
        ApprovalSettings approvals = settings.approvals();
        for (Account account : accounts) {
            var runner = new Runner(account.id(), account.cams(), store, rights, approvals, clock, bell);
            timers.every(run(account), SAFETY_NET, runner::runOnce);
        }
        var changes = new Changes(store, rights, approvals, clock, new SecureRandom(), bell);
        var requests = new Requests(store, rights, approvals, clock, bell);
        var preferences = new JdbiPreferences(database.jdbi());
        Announcer announcer = slack.announcer(changes, requests, rights, access, preferences, approvals, clock);
        var courier = new Courier(new JdbiOutbox(database.jdbi()), store, ledger, announcer, clock);
        timers.every(DELIVER, SAFETY_NET, courier::deliverOnce);
        timers.every(
                "deadlines", SAFETY_NET, new Deadlines(store, rights, preferences, approvals, clock, bell)::runOnce);
        keepLedger(audit, ledger, database, timers, slack.noticeboard(audit.checkpointChannel(), clock), clock);

        timers.start();
        var vitals = Pulse.of(database, new JdbiBacklog(database.jdbi(), clock), keys);
        new BacklogGauges(vitals::backlog).bindTo(meters);
        Evidence evidence = LedgerEvidence.of(database.jdbi(), audit);
        watch(new LedgerWatch(evidence, clock), meters);
        slack.serve(
                changes,
                new Approvals(store, rights, factors, approvals, clock, bell),
                requests,
                rights,
                access,
                new JdbiOverview(database.jdbi()),
                preferences,
                vitals,
                evidence,
                clock);
        listen(settings, slack, clock, vitals.probes(slack::problem), meters);
        closing(() -> Shutdown.together(slack::stopTaking, timers));
    }

    /** What the ledger does by itself: it tells its own news, is vouched for, and forgets what is old. */
    private static void keepLedger(
            AuditSettings audit,
            JdbiLedger ledger,
            Database database,
            Timers timers,
            Noticeboard board,
            InstantSource clock) {
        var courier = new NoticeCourier(new JdbiNotices(database.jdbi(), ledger), board, clock);
        timers.every("notices", NOTICES_EVERY, courier::deliverOnce);
        if (audit.isCheckpointed()) {
            var checkpoints = new Checkpoints(ledger, audit.signingKey(), clock);
            var daily = new JdbiDailyCheckpoint(database.jdbi(), ledger, checkpoints, clock);
            timers.every("checkpoint", CHECKPOINTS_EVERY, daily::runOnce);
        }
        Duration age = audit.compactAfter();
        if (age != null) {
            var remover = new JdbiRemover(database.jdbi(), ledger, clock);
            timers.every("compact", COMPACT_EVERY, () -> {
                long events = remover.compact(clock.instant().minus(age));
                log.info("ledger compacted events={}", events);
                return false;
            });
        }
    }

    /** Takes edits of the policies from now on, as they are in the files that the settings came from. */
    void followEdits(Map<String, String> environment) {
        PolicyReload edits = Objects.requireNonNull(reload, "started").apply(environment);
        var unused = timer("sluice-reload")
                .scheduleWithFixedDelay(edits::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void watch(LedgerWatch ledger, MeterRegistry meters) {
        ledger.bindTo(meters);
        ScheduledExecutorService timer = timer("sluice-ledger");
        var unused = timer.scheduleWithFixedDelay(
                ledger::look, FIRST_VERIFY.toSeconds(), VERIFY_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private ScheduledExecutorService timer(String name) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        closing(timer::shutdownNow);
        return timer;
    }

    private static String run(Account account) {
        return "run-" + account.id();
    }

    private static Account account(CamsAccount account, CamsClient cams) {
        var spaces = new LinkedHashMap<SpaceId, String>();
        for (Space space : account.spaces()) {
            spaces.put(space.id(), space.name());
        }
        return new Account(account.id(), account.name(), account.region(), cams, spaces);
    }

    private static Map<String, String> regions(List<Account> accounts) {
        return accounts.stream().collect(Collectors.toMap(Account::id, Account::region));
    }

    private Access access(
            Settings settings, SlackApp slack, PolicyRecord record, InstantSource clock, MeterRegistry meters) {
        ExecutorService lookUps = Executors.newFixedThreadPool(LOOK_UPS, work -> {
            var thread = new Thread(work, "sluice-look-up");
            thread.setDaemon(true);
            return thread;
        });
        closing(lookUps::shutdownNow);
        var people = new PermissionMap(slack.directory(), PermissionMap.Timing.USUAL, lookUps);
        people.bindTo(meters);
        slack.keepFresh(people);
        var access = new Access(settings.access(), people, clock);
        access.bindTo(meters);
        reload = environment -> new PolicyReload(environment, settings, access, people, record, slack.policyAlarm());
        return access;
    }

    private void listen(
            Settings settings,
            SlackApp slack,
            InstantSource clock,
            List<Probe> probes,
            PrometheusMeterRegistry meters) {
        boolean isSocketMode = settings.slack().isSocketMode();
        Map<String, HttpServlet> servlets = isSocketMode ? Map.of() : Map.of("/slack/events", slack.servlet(clock));
        Settings.Listen listen = settings.listen();
        try {
            web = new WebServer(listen.host(), listen.port(), servlets, probes, meters::scrape);
        } catch (WebException e) {
            if (!isSocketMode || listen.isAsked()) {
                throw e;
            }
            log.warn("no probes and metrics, the rest works port={} why={}", listen.port(), e.getMessage());
        }
    }

    /** The port that is listened on; 0 when none is. */
    int port() {
        return web == null ? 0 : web.port();
    }

    private <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    private void stopListening() {
        if (web != null) {
            web.close();
        }
    }

    /**
     * Stops within ten seconds, in the opposite order: no more requests, which {@code /readyz} says, while those under
     * way are answered and a step of a change ends; then the rest, the port and the database last.
     */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable resource = open.pop();
            try {
                resource.close();
            } catch (Exception e) { // whatever one part does, the others are closed
                log.warn("did not close in order part={}", resource.getClass().getSimpleName(), e);
            }
        }
    }
}
