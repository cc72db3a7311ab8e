package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long people take is counted once for each change that waited for them. */
final class DecisionTimesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DecisionTimes times = new DecisionTimes(meters);
    private final Change waiting = Change.ask(
            new ChangeId("0123456789012"),
            ChangeState.AWAITING_APPROVAL,
            Samples.proposal("s1"),
            Consent.wanted(2, Due.NEVER),
            NOW);

    @Test
    void last_approval_is_the_decision() {
        Change once = waiting.moved(
                ChangeState.AWAITING_APPROVAL, waiting.consent().approvedBy(Samples.BOB, LATER, Proof.CLICK));
        Change twice = once.moved(ChangeState.QUEUED, once.consent().approvedBy(Samples.CHO, LATER, Proof.CLICK));

        moved(once, Event.Kind.APPROVED);
        moved(twice, Event.Kind.APPROVED);

        assertThat(count("approved")).isEqualTo(1);
        assertThat(meters.get("sluice.change.decision")
                        .tag("outcome", "approved")
                        .timer()
                        .totalTime(TimeUnit.MINUTES))
                .isEqualTo(20);
    }

    @Test
    void no_is_a_decision_and_so_is_nobody_saying_anything() {
        moved(waiting.moved(ChangeState.REJECTED, waiting.consent().closed(Samples.BOB, "")), Event.Kind.REJECTED);
        moved(waiting.moved(ChangeState.EXPIRED, waiting.consent().settled()), Event.Kind.EXPIRED);
        moved(waiting.moved(ChangeState.WITHDRAWN, waiting.consent().closed(Samples.ANN, "")), Event.Kind.WITHDRAWN);

        for (String outcome : List.of("rejected", "expired", "withdrawn")) {
            assertThat(count(outcome)).as(outcome).isEqualTo(1);
        }
    }

    @Test
    void what_was_decided_before_or_needs_nobody_is_not_counted() {
        Consent approved = waiting.consent()
                .approvedBy(Samples.BOB, LATER, Proof.CLICK)
                .approvedBy(Samples.CHO, LATER, Proof.CLICK);
        moved(waiting.moved(ChangeState.WITHDRAWN, approved), Event.Kind.WITHDRAWN);
        moved(Samples.queued(Samples.proposal("s2"), NOW), Event.Kind.WITHDRAWN);
        moved(waiting.moved(ChangeState.RUNNING, approved), Event.Kind.STARTED);

        assertThat(meters.find("sluice.change.decision").timers()).allMatch(timer -> timer.count() == 0);
    }

    private void moved(Change to, Event.Kind kind) {
        times.moved(to, to.event(kind, LATER));
    }

    private long count(String outcome) {
        return meters.get("sluice.change.decision")
                .tag("outcome", outcome)
                .timer()
                .count();
    }
}
