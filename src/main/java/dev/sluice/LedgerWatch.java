package dev.sluice;

import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.checkpoint.TrustedKeys;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.LedgerCheck;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the ledger now and then while the app runs, and shows as {@code sluice.ledger.breaks} how many places were
 * touched; there is no number before the first look, or when the last one failed.
 */
final class LedgerWatch {
    private static final Logger log = LoggerFactory.getLogger(LedgerWatch.class);
    private static final int UNKNOWN = -1;

    private final JdbiEntries entries;
    private final TrustedKeys trusted;
    private final AtomicInteger breaks = new AtomicInteger(UNKNOWN);

    LedgerWatch(JdbiEntries entries, TrustedKeys trusted) {
        this.entries = entries;
        this.trusted = trusted;
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
            new LedgerCheck(entries, trusted, finding -> note(finding, found)).run(List.of());
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
