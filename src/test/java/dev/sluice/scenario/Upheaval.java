package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.cams.Fault;
import dev.sluice.sandbox.cams.StoredFlow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The app is killed at random moments, again and again, while people see three changes through at a time, each of a
 * published flow and with two approvals. The same seed kills at the same moments after the start.
 */
final class Upheaval implements AutoCloseable {
    private static final List<String> FLOWS = List.of("1002", "1003", "1012");
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Sandbox sandbox = Sandbox.start(0, InstantSource.system());
    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final Path folder;
    private final Records records;
    private final Random random;
    private final List<Pursuit> all = new ArrayList<>();
    private final List<Pursuit> open = new ArrayList<>();

    Upheaval(Path folder, Records records, long seed) {
        this.folder = folder;
        this.records = records;
        this.random = new Random(seed);
        FLOWS.forEach(flow -> open.add(next(flow)));
    }

    private Pursuit next(String flow) {
        String name = String.format(Locale.ROOT, "Kill %04d.", all.size());
        sandbox.cams()
                .put(new StoredFlow(
                        flow,
                        "cams-1sdkjwen2",
                        "Before " + name,
                        List.of("SURVEY"),
                        "PUBLISHED",
                        "https://a.example/b"));
        var pursuit = new Pursuit(sandbox.people(), flow, name, random);
        all.add(pursuit);
        return pursuit;
    }

    /** Lets the app live and die so many times. */
    Upheaval kill(int times) throws IOException, InterruptedException {
        for (int time = 0; time < times; time++) {
            live(random.nextInt(LONGEST_LIFE_MILLIS));
        }
        return this;
    }

    private void live(int millis) throws IOException, InterruptedException {
        if (random.nextInt(3) == 0) {
            Fault fault = random.nextBoolean()
                    ? Fault.delay("ModifyFlow", Duration.ofMillis(random.nextInt(800)))
                    : Fault.of("ModifyFlow", Fault.Kind.DROP_AFTER);
            sandbox.cams().play(fault);
        }
        try (AppProcess app = AppProcess.start(sandbox, folder, records.variables())) {
            Awaitility.await().until(() -> sandbox.workspace().connections() > 0);
            var dead = new CountDownLatch(1);
            var unused = killer.schedule(() -> end(app, dead), millis, TimeUnit.MILLISECONDS);
            while (!dead.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                open.replaceAll(this::goOn);
            }
        }
        Awaitility.await().until(() -> sandbox.workspace().connections() == 0);
        records.forgetDead();
        open.replaceAll(pursuit -> isLost(pursuit) ? next(pursuit.flow) : pursuit);
    }

    private static void end(AppProcess app, CountDownLatch dead) {
        app.close();
        dead.countDown();
    }

    /** Whoever meets a dead app tries again later. */
    private Pursuit goOn(Pursuit pursuit) {
        try {
            if (pursuit.hasEnded()) {
                return next(pursuit.flow);
            }
            pursuit.goOn();
        } catch (RuntimeException e) {
            assertThat(e).isNotInstanceOf(NullPointerException.class);
        }
        return pursuit;
    }

    /** Sent, never acknowledged, and not written down: whoever asked is told so by Slack, and asks again. */
    private boolean isLost(Pursuit pursuit) {
        return pursuit.isSent()
                && !pursuit.isAcknowledged()
                && records.changes(pursuit.name).isEmpty();
    }

    /** Lets the app live until everything that was asked for has ended, then looks at what is there. */
    int settle() throws IOException {
        try (AppProcess app = AppProcess.start(sandbox, folder, records.variables())) {
            Awaitility.await().until(() -> sandbox.workspace().connections() > 0);
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
                assertThat(app.printed("ready")).isTrue();
                // on a slow computer nothing may have been asked for yet
                boolean isIdle = all.stream().noneMatch(Pursuit::isSent);
                open.stream()
                        .filter(it -> isIdle || it.isSent())
                        .filter(it -> !it.hasEnded())
                        .forEach(Pursuit::goOn);
                return !isIdle && open.stream().allMatch(it -> !it.isSent() || it.hasEnded()) && records.isAllTold();
            });
        }
        return new OneOfEach(sandbox, records).of(all);
    }

    @Override
    public void close() {
        killer.shutdownNow();
        sandbox.close();
    }
}
