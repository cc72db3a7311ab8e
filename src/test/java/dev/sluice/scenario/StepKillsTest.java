package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.database.FreshPostgres;
import dev.sluice.sandbox.cams.StoredFlow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process is killed at each exact point between two steps of a change with two approvals, and started again: the
 * flow is changed once, and people read each message once.
 */
final class StepKillsTest {
    private static final Logger log = LoggerFactory.getLogger(StepKillsTest.class);
    private static final String FLOW = "1002";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void killed_at_a_point_of_each_kind_nothing_is_lost_or_doubled() throws Exception {
        killAt(Boundary.SOME, sqlite());
    }

    @Test
    @Tag("chaos")
    void killed_at_every_point_nothing_is_lost_or_doubled_on_sqlite() throws Exception {
        killAt(List.of(Boundary.values()), sqlite());
    }

    @Test
    @Tag("chaos")
    void killed_at_every_point_nothing_is_lost_or_doubled_on_postgresql() throws Exception {
        killAt(List.of(Boundary.values()), FreshPostgres.address());
    }

    @Test
    void killed_after_the_acknowledgement_and_before_the_claim_it_runs_once() throws Exception {
        killBeforeTheClaim(sqlite());
    }

    @Test
    @Tag("chaos")
    void killed_after_the_acknowledgement_and_before_the_claim_it_runs_once_on_postgresql() throws Exception {
        killBeforeTheClaim(FreshPostgres.address());
    }

    private String sqlite() {
        return "jdbc:sqlite:" + folder.resolve("sluice.db");
    }

    private void killAt(List<Boundary> boundaries, String database) throws Exception {
        try (var app = new GatedApp(folder, new Records(database))) {
            app.start();
            for (Boundary boundary : boundaries) {
                Pursuit pursuit = pursuit(app, boundary.name().replace('_', ' ') + ".");
                var dead = new CountDownLatch(1);
                Runnable kill = () -> {
                    app.kill();
                    dead.countDown();
                };
                if (boundary.wire().isCams()) {
                    ask(pursuit);
                }
                boundary.set(app.gate(boundary.wire()), kill);
                Awaitility.await(boundary.name()).atMost(PATIENCE).until(() -> {
                    pursue(pursuit);
                    return dead.await(10, TimeUnit.MILLISECONDS);
                });
                app.start();
                seeThrough(app, pursuit);
                log.info("killed at={} on={}", boundary, database.substring(0, 8));
            }
        }
    }

    /**
     * The runner is busy with another change when the last approval is acknowledged, so that the process dies before
     * it.
     */
    private void killBeforeTheClaim(String database) throws Exception {
        try (var app = new GatedApp(folder, new Records(database))) {
            app.start();
            Pursuit pursuit = pursuit(app, "Before the claim.");
            ask(pursuit);
            Person.approver(app.sandbox.people()).presses(Person.SUPPORT, "change_approve", pursuit.name, "0 of 2");
            Person ann = Person.editor(app.sandbox.people());
            ann.types(Person.SUPPORT, "/flow edit 1001");
            JsonNode form = ann.modal("flow_edit");
            var reading = new CountDownLatch(1);
            var released = new CountDownLatch(1);
            app.gate(Boundary.Wire.CAMS)
                    .set(
                            Gate.Side.BEFORE,
                            0,
                            () -> {
                                reading.countDown();
                                Awaitility.await().forever().until(() -> released.getCount() == 0);
                            },
                            List.of("GetFlow"));
            ann.submits(form, "Hello again", "SIGN_UP");
            assertThat(reading.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            Person.secondApprover(app.sandbox.people())
                    .presses(Person.SUPPORT, "change_approve", pursuit.name, "1 of 2");
            assertThat(app.records.changes(pursuit.name))
                    .extracting(Map.Entry::getValue)
                    .containsExactly("QUEUED");
            app.kill();
            released.countDown();

            app.start();
            seeThrough(app, pursuit);
            ann.reads(Person.SUPPORT, "changed flow 1001");
            assertThat(ann.count(Person.SUPPORT, "changed flow 1001")).isEqualTo(1);
        }
    }

    private static Pursuit pursuit(GatedApp app, String name) {
        app.sandbox
                .cams()
                .put(new StoredFlow(
                        FLOW,
                        "cams-1sdkjwen2",
                        "Before " + name,
                        List.of("SURVEY"),
                        "PUBLISHED",
                        "https://a.example/b"));
        return new Pursuit(app.sandbox.people(), FLOW, name, new Random(name.hashCode()));
    }

    private static void ask(Pursuit pursuit) {
        Awaitility.await(pursuit.name).atMost(PATIENCE).until(() -> {
            pursue(pursuit);
            return pursuit.isSent();
        });
    }

    /** Whoever meets a dead app tries again later. */
    private static void pursue(Pursuit pursuit) {
        try {
            pursuit.goOn();
        } catch (RuntimeException e) {
            assertThat(e).isNotInstanceOf(NullPointerException.class);
        }
    }

    private static void seeThrough(GatedApp app, Pursuit pursuit) {
        Awaitility.await(pursuit.name).atMost(PATIENCE).until(() -> {
            pursue(pursuit);
            return pursuit.hasEnded() && app.records.isAllTold();
        });
        assertThat(new OneOfEach(app.sandbox, app.records).of(List.of(pursuit))).isEqualTo(1);
    }
}
