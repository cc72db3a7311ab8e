package dev.sluice.sandbox.cams;

import dev.sluice.sandbox.cams.AccessKey.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service behind the emulator's HTTP face: decides each request and keeps the log of calls.
 *
 * <p>Safe for any number of threads.
 */
final class Gateway {
    private static final int LONGEST_LOG = 10_000;

    private final InstantSource clock;
    private final Operations operations;
    private final SignatureCheck signatures = new SignatureCheck();
    private final RateLimit limit = new RateLimit();
    private final Arrivals arrivals = new Arrivals();
    private final Deque<Call> calls = new ArrayDeque<>();

    Gateway(InstantSource clock, Operations operations) {
        this.clock = clock;
        this.operations = operations;
    }

    /** Answers a request; a fault changes nothing here but is noted in the log. */
    Answer answer(WireRequest request, Instant arrived, Optional<Fault> fault) {
        var answer = Answer.to(decide(request, arrived));
        note(request, arrived, answer.code(), fault, answer.requestId());
        return answer;
    }

    /** Notes a request that a fault keeps from being carried out. */
    void passOver(WireRequest request, Instant arrived, Fault fault) {
        note(request, arrived, "", Optional.of(fault), "");
    }

    /** The moment of a request's arrival, which counts whatever becomes of it. */
    Instant arrival(WireRequest request) {
        Instant now = clock.instant();
        arrivals.note(request.action(), now);
        return now;
    }

    /** The latest calls, in the order of their answers. */
    List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    int mostInOneSecond(String api) {
        return arrivals.mostInOneSecond(api);
    }

    /** Somebody else begins to use an account. */
    void begin(Rival rival) {
        limit.begin(rival, clock.instant());
    }

    void endRivals() {
        limit.endRivals(clock.instant());
    }

    Map<String, RateLimit.Tally> rivals() {
        return limit.rivals(clock.instant());
    }

    private Outcome decide(WireRequest request, Instant now) {
        var operation = operations.find(request.action());
        if (operation.isEmpty() || !request.header("x-acs-version").equals("2020-06-06")) {
            return new Outcome.Refused(ApiError.unknownAction());
        }
        return signatures
                .objection(request, now)
                .or(() -> admission(request, now))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> operation.get().run(new Parameters(request.parameters()), now));
    }

    private Optional<ApiError> admission(WireRequest request, Instant now) {
        AccessKey key = Authorization.read(request.header("authorization"))
                .flatMap(signed -> AccessKey.find(signed.accessKeyId()))
                .orElseThrow();
        if (!limit.admits(key.account(), request.action(), now)) {
            return Optional.of(ApiError.limit());
        }
        if (key.standing() == Standing.UNSUBSCRIBED) {
            return Optional.of(ApiError.unsubscribed());
        }
        return key.standing() == Standing.GOOD ? Optional.empty() : Optional.of(ApiError.denied(request.action()));
    }

    private void note(WireRequest request, Instant at, String code, Optional<Fault> fault, String requestId) {
        String key = Authorization.read(request.header("authorization"))
                .map(Authorization::accessKeyId)
                .orElse("");
        String played = fault.map(it -> it.kind().word()).orElse("");
        log(new Call(at, request.action(), key, request.parameters(), code, played, requestId));
    }

    private void log(Call call) {
        synchronized (calls) {
            calls.addLast(call);
            if (calls.size() > LONGEST_LOG) {
                calls.removeFirst();
            }
        }
    }
}
