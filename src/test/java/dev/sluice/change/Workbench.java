package dev.sluice.change;

import dev.sluice.access.Access;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Standing;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.cams.Cams;
import dev.sluice.change.factor.SecondFactors;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/** The room wired on a database, an SQLite file mostly; everything outside it is in the test's hand. For one thread. */
final class Workbench implements AutoCloseable {
    final HandClock clock = new HandClock();
    final ScriptedCams cams = new ScriptedCams().with(Samples.DRAFT);
    final Townspeople people = new Townspeople();
    final Access access;
    final Rights rights;
    final JdbiLedger ledger;
    final JdbiChangeStore store;
    final JdbiOutbox outbox;
    final Preferences preferences;

    ApprovalSettings settings = ApprovalSettings.USUAL;

    /** How often the runner was told that there is work, and the courier that there is news. */
    int wakeUps;

    int newsToTell;

    private final Random random = new Random(11);
    private final Database database;

    Workbench(Path folder) {
        this(open(folder));
    }

    /** Another one on a database that others used before, whose changes have all ended. */
    Workbench(Database database) {
        this.database = database;
        ledger = new JdbiLedger(database.jdbi());
        store = new JdbiChangeStore(database.jdbi(), ledger);
        outbox = new JdbiOutbox(database.jdbi());
        preferences = new JdbiPreferences(database.jdbi());
        access = new Access(Policies.everybody(Policies.READ, Policies.EDIT), forgetful(), clock);
        rights = new Rights(access, Map.of(Samples.ACCOUNT, "ap-southeast-1"));
    }

    static Database open(Path folder) {
        return open(folder, "sluice.db");
    }

    static Database open(Path folder, String file) {
        Database database = Database.open(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve(file)));
        database.jdbi()
                .useHandle(handle -> handle.execute("pragma synchronous = off")); // no power is lost in these tests
        return database;
    }

    /** A permission map that asks anew each time. */
    private PermissionMap forgetful() {
        var timing = new PermissionMap.Timing(Duration.ofNanos(1), Duration.ofNanos(2), Duration.ofSeconds(5));
        return new PermissionMap(people, timing, Runnable::run);
    }

    Changes changes() {
        return changes(store);
    }

    Changes changes(ChangeStore into) {
        return new Changes(into, rights, settings, clock, random, bell());
    }

    /** From now on changes take so many approvals, which Bob and Cho can give; Dan can't. */
    void withApprovals(int number) {
        access.replace(Policies.approvals(number));
        people.add(Samples.BOB, Standing.MEMBER, Policies.APPROVERS);
        people.add(Samples.CHO, Standing.MEMBER, Policies.APPROVERS);
        people.add(Samples.DAN, Standing.MEMBER);
    }

    Bell bell() {
        return new Bell(() -> wakeUps++, () -> newsToTell++);
    }

    Approvals approvals() {
        return new Approvals(store, rights, SecondFactors.NOBODY, settings, clock, bell());
    }

    Requests requests() {
        return new Requests(store, rights, settings, clock, bell());
    }

    Deadlines deadlines() {
        return new Deadlines(store, rights, preferences, settings, clock, bell());
    }

    Runner runner() {
        return runner(cams, store);
    }

    /** A runner of the same account that reaches CAMS and the store through these. */
    Runner runner(Cams through, ChangeStore into) {
        return new Runner(Samples.ACCOUNT, through, into, rights, settings, clock, bell());
    }

    /** Proposes a change that is accepted. */
    Change propose(Proposal proposal) {
        if (changes().propose(proposal) instanceof Receipt.Accepted accepted) {
            return accepted.change();
        }
        throw new AssertionError("not accepted");
    }

    /** Runs until nothing is due at this moment. */
    void runAllDue() {
        Runner runner = runner();
        while (runner.runOnce()) {
            Thread.onSpinWait();
        }
    }

    /** Moves the clock to when the change is due and runs what is due then. */
    void runWhenDue(Change change) {
        clock.advanceTo(now(change).progress().runAfter());
        runAllDue();
    }

    /** Runs until the change has ended, moving the clock as needed. */
    Change runToTheEnd(Change change) {
        for (int step = 0; step < 100 && !now(change).state().isFinal(); step++) {
            runWhenDue(change);
        }
        return now(change);
    }

    Jdbi jdbi() {
        return database.jdbi();
    }

    Change now(Change change) {
        return store.find(change.id()).orElseThrow();
    }

    List<Event.Kind> events(Change change) {
        return ledger.of(change.id().value()).stream().map(Event::kind).toList();
    }

    /** What people are owed, oldest first; it is taken as delivered. */
    List<News> announcements() {
        var news = new ArrayList<News>();
        Optional<Announcement> due = outbox.nextDue(clock.instant());
        while (due.isPresent()) {
            news.add(due.get().news());
            outbox.delivered(due.get(), clock.instant(), new Place(Samples.CHANNEL, "1.0"), Long.MAX_VALUE);
            due = outbox.nextDue(clock.instant());
        }
        return news;
    }

    @Override
    public void close() {
        database.close();
    }
}
