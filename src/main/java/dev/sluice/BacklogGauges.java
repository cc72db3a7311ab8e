package dev.sluice;

import dev.sluice.change.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what waits, as it is when somebody looks. */
final class BacklogGauges {
    private static final Logger log = LoggerFactory.getLogger(BacklogGauges.class);

    private final Supplier<Backlog> backlog;

    BacklogGauges(Supplier<Backlog> backlog) {
        this.backlog = backlog;
    }

    void bindTo(MeterRegistry meters) {
        gauge(meters, "sluice.changes.awaiting", "changes that wait for approval", Backlog::awaiting);
        gauge(meters, "sluice.queue.depth", "changes that wait for CAMS", Backlog::queued);
        gauge(meters, "sluice.queue.age.seconds", "the oldest of them", all -> seconds(all.age()));
        gauge(meters, "sluice.queue.overdue.seconds", "since when one could be run", all -> seconds(all.overdue()));
        gauge(meters, "sluice.outbox.depth", "messages not delivered yet", Backlog::messages);
        gauge(meters, "sluice.outbox.age.seconds", "the oldest of them", all -> seconds(all.messageAge()));
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, gauges -> gauges.look(value))
                .description(what)
                .strongReference(true)
                .register(meters);
    }

    private double look(ToDoubleFunction<Backlog> value) {
        try {
            return value.applyAsDouble(backlog.get());
        } catch (RuntimeException e) { // of the database: there is no number then
            log.warn("backlog not read why={}", e.toString());
            return Double.NaN;
        }
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1000.0;
    }
}
