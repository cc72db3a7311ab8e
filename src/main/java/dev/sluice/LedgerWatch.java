package dev.sluice;

import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.Verification;
import dev.sluice.slack.Evidence;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the ledger and the list of changes now and then while the app runs, and shows as
 * {@code sluice.ledger.breaks} how many places were touched; there is no number before the first look, or when the last
 * one failed.
 */
final class LedgerWatch {
    private static final Logger log = LoggerFactory.getLogger(LedgerWatch.class);
    private static final int UNKNOWN = -1;

    private final Evidence evidence;
    private final InstantSource clock;
    private final AtomicInteger breaks = new AtomicInteger(UNKNOWN);

    LedgerWatch(Evidence evidence, InstantSource clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    void bindTo(MeterRegistry meters) {
        Gauge.builder("sluice.ledger.breaks", breaks, number -> number.get() == UNKNOWN ? Double.NaN : number.get())
                .strongReference(true)
                .description("places of the ledger that were touched, at the last look")
                .register(meters);
    }

    void look() {
        try {
            var found = new AtomicInteger();
            var verification = new Verification(
                    evidence.entries(),
                    evidence.messages(),
                    evidence.settings(),
                    clock,
                    finding -> note(finding, found));
            verification.ledger(List.of());
            verification.subjects(evidence.subjects());
            breaks.set(found.get());
        } catch (RuntimeException e) { // of the database
            breaks.set(UNKNOWN);
            log.warn("ledger not verified why={}", e.toString());
        }
    }

    private static void note(Finding finding, AtomicInteger found) {
        if (finding.kind().isTouch()) {
            found.incrementAndGet();
            log.error(
                    "ledger broken kind={} what={}",
                    finding.kind(),
                    finding.sentence().inEnglish());
        }
    }
}
