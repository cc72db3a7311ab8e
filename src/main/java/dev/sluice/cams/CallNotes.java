package dev.sluice.cams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Times each call as {@code sluice.cams.calls}, by {@code api} and {@code outcome}, shows the rate of each API as
 * {@code sluice.cams.rate}, and logs how calls ended: never a body, a parameter or a header.
 */
final class CallNotes {
    private static final Logger log = LoggerFactory.getLogger(CallNotes.class);

    private final String account;
    private final MeterRegistry meters;

    CallNotes(String account, MeterRegistry meters) {
        this.account = account;
        this.meters = meters;
    }

    void watch(Operation operation, Throttle throttle) {
        Gauge.builder("sluice.cams.rate", throttle, Throttle::callsPerSecond)
                .description("calls a second that are allowed at the moment")
                .tag("account", account)
                .tag("api", operation.action())
                .register(meters);
        Gauge.builder("sluice.cams.used", throttle, Throttle::usedPerSecond)
                .description("calls a second that went out, over the last ten seconds")
                .tag("account", account)
                .tag("api", operation.action())
                .register(meters);
    }

    void slower(Operation operation, Throttle throttle) {
        log.warn(
                "cams pace lowered account={} api={} perSecond={}",
                account,
                operation.action(),
                String.format(Locale.ROOT, "%.2f", throttle.callsPerSecond()));
    }

    Timer.Sample start() {
        return Timer.start(meters);
    }

    <T> Reply<T> end(Operation operation, Timer.Sample timer, Reply<T> reply) {
        timer.stop(meters.timer("sluice.cams.calls", "api", operation.action(), "outcome", outcome(reply)));
        reply.match(
                done -> {
                    log.debug("cams call done api={} request={}", operation.action(), clean(done.requestId()));
                    return reply;
                },
                refusal -> {
                    log.warn(
                            "cams call refused api={} kind={} code={} request={}",
                            operation.action(),
                            refusal.kind(),
                            clean(refusal.code()),
                            clean(refusal.requestId()));
                    return reply;
                },
                unknown -> {
                    log.warn("cams call unknown api={} why={}", operation.action(), clean(unknown.why()));
                    return reply;
                });
        return reply;
    }

    private static String outcome(Reply<?> reply) {
        return reply.match(
                done -> "done", refusal -> refusal.kind().name().toLowerCase(Locale.ROOT), unknown -> "unknown");
    }

    /** What CAMS sent is not to be trusted with a log: one line, no control characters, of sensible length. */
    private static String clean(@Nullable String text) {
        String all = text == null ? "-" : text.replaceAll("\\p{Cntrl}", " ");
        return all.length() <= 200 ? all : all.substring(0, 200);
    }
}
