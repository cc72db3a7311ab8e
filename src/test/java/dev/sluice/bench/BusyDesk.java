package dev.sluice.bench;

import dev.sluice.access.Access;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.people.Directory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.change.ApprovalSettings;
import dev.sluice.change.Approvals;
import dev.sluice.change.Asker;
import dev.sluice.change.Bell;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeId;
import dev.sluice.change.Changes;
import dev.sluice.change.JdbiChangeStore;
import dev.sluice.change.Outcome;
import dev.sluice.change.Proposal;
import dev.sluice.change.Receipt;
import dev.sluice.change.Rights;
import dev.sluice.change.factor.SecondFactors;
import dev.sluice.database.Database;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.SpaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that many propose to at once, each change needing two approvals, and that holds as many others as wanted. */
final class BusyDesk {
    private static final int THREADS = 8;
    private static final String ACCOUNT = "1234567890123456";
    private static final UserId BOB = new UserId("U0BOB");
    private static final String POLICY = """
            {"Version": "1", "Statement": [
             {"Effect": "Allow", "Action": ["cams:GetFlow", "sluice:ApproveChange"], "Resource": "*"},
             {"Effect": "Allow", "Action": "cams:ModifyFlow", "Resource": "*",
              "Condition": {"NumericGreaterThanEquals": {"sluice:Approvals": "2"}}}]}""";
    private static final String COPY = """
            insert into change (id, version, state, account, operation, requester, team, channel, submission, flow, space,
                                base, wanted, reason, digest, asked_at, run_after, attempts, sends, consent)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < :count)
            select substr(id, 1, 3) || substr(cast(:from + i as text), 2), version, :state, account, operation, requester,
                   team, channel, 'copy' || cast(:from + i as text), flow, space, base, wanted, reason, digest, asked_at + i,
                   run_after + i, attempts, sends, consent
              from change, n
             where id = :template""";

    private final Database database;
    private final JdbiChangeStore store;
    private final Changes changes;
    private final Approvals approvals;
    private final AtomicInteger next = new AtomicInteger();
    private final Change template;
    private long copies = 10_000_000_000L;

    BusyDesk(Database database) {
        this.database = database;
        store = new JdbiChangeStore(database.jdbi(), new JdbiLedger(database.jdbi()));
        var clock = InstantSource.system();
        var people = new PermissionMap(new Everybody(), PermissionMap.Timing.USUAL, Runnable::run);
        var settings = new AccessSettings(
                Map.of("Desk", policy()), List.of(new Attachment("Desk", Target.EVERYONE)), List.of());
        var rights = new Rights(new Access(settings, people, clock), Map.of(ACCOUNT, "ap-southeast-1"));
        var bell = new Bell(() -> {}, () -> {});
        changes = new Changes(store, rights, ApprovalSettings.USUAL, clock, new Random(5), bell);
        approvals = new Approvals(store, rights, SecondFactors.NOBODY, ApprovalSettings.USUAL, clock, bell);
        template = propose();
    }

    private static PolicyDocument policy() {
        return PolicyDocument.parse("Desk", POLICY).match(Parsed.Good::document, bad -> {
            throw new IllegalStateException(bad.findings().toString());
        });
    }

    /** Everybody is a member. */
    private static final class Everybody implements Directory {
        @Override
        public Person person(UserId id) {
            return new Person(id, "T0SHOP", Standing.MEMBER, Set.of());
        }

        @Override
        public Set<UserId> members(String userGroup) {
            return Set.of(BOB);
        }
    }

    /** What was measured, sorted, and how long it took in all. */
    record Taken(List<Long> nanos, double seconds) {
        double aSecond() {
            return nanos.size() / seconds;
        }

        double millisAt(int percent) {
            return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100)) / 1e6;
        }
    }

    private Change propose() {
        int number = next.incrementAndGet();
        var flow = new Flow(
                new FlowId(Integer.toString(1000 + number % 40)),
                new SpaceId("cams-1sdkjwen2"),
                "Welcome",
                Categories.of("SIGN_UP"),
                FlowStatus.PUBLISHED,
                "https://flows.shop-eu.example/welcome");
        var edit = new FlowEdit(flow.id(), flow.space(), "Welcome " + number, flow.categories());
        var asker = new Asker(new UserId("U0ANN"), "T0SHOP", "C0DESK", "bench" + number);
        if (changes.propose(new Proposal(asker, ACCOUNT, flow, edit, "a clearer name"))
                instanceof Receipt.Accepted accepted) {
            return accepted.change();
        }
        throw new IllegalStateException("the proposal was not accepted");
    }

    /** Copies one change into a state, so many times. */
    void fill(String state, int count) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(COPY)
                        .bind("count", count)
                        .bind("from", copies)
                        .bind("state", state)
                        .bind("template", template.id().value())
                        .execute());
        copies += count;
    }

    Taken propose(Duration span) throws InterruptedException {
        var nanos = Collections.synchronizedList(new ArrayList<Long>());
        long begun = System.nanoTime();
        var threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(() -> {
                while (System.nanoTime() - begun < span.toNanos()) {
                    nanos.add(timed(this::propose));
                }
            });
        }
        threads.shutdown();
        var unused = threads.awaitTermination(span.toSeconds() + 60, TimeUnit.SECONDS);
        Collections.sort(nanos);
        return new Taken(nanos, (System.nanoTime() - begun) / 1e9);
    }

    private static long timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    /** Bob approves the newest copies, one after another. */
    Taken click(int count) {
        var nanos = new ArrayList<Long>();
        long begun = System.nanoTime();
        for (int click = 0; click < count; click++) {
            String number = String.format(Locale.ROOT, "%011d", copies - click).substring(1);
            var id = new ChangeId(template.id().value().substring(0, 3) + number);
            nanos.add(timed(() -> {
                if (!(approvals.approve(id, template.digest(), BOB) instanceof Outcome.Done)) {
                    throw new IllegalStateException("the click did not count: " + id);
                }
            }));
        }
        Collections.sort(nanos);
        return new Taken(nanos, (System.nanoTime() - begun) / 1e9);
    }

    /** How many milliseconds it takes to find the next due change while 10,000 are queued; the median of 11. */
    double nextDue() {
        fill("QUEUED", 10_000);
        var nanos = new ArrayList<Long>();
        for (int look = 0; look < 11; look++) {
            nanos.add(timed(() -> {
                if (store.nextDue(ACCOUNT, InstantSource.system().instant()).isEmpty()) {
                    throw new IllegalStateException("no change is due");
                }
            }));
        }
        Collections.sort(nanos);
        return nanos.get(5) / 1e6;
    }
}
