package dev.sluice.cams;

import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The flows of one account over the network, through Aliyun's generic client and at the account's pace.
 *
 * <p>There is one client per account and process, since the pace is kept in it. Safe for any number of threads.
 */
public final class CamsClient implements Cams {
    private static final Set<Operation> CALLED = Set.of(Operation.GET_FLOW, Operation.LIST_FLOW, Operation.MODIFY_FLOW);
    private static final int PAGE_SIZE = 20;
    private static final int MOST_PAGES = 50;

    /** At five calls a second they take about a second, which a form that is being opened can wait. */
    private static final int MOST_AGAIN = 4;

    private final CamsCredentials credentials;
    private final Wire wire;
    private final Map<Operation, Throttle> throttles;
    private final CallNotes notes;

    CamsClient(CamsAccount account, CamsCredentials credentials, MeterRegistry meters, Limits limits) {
        this.credentials = credentials;
        this.wire = new Wire(Endpoint.of(account.endpoint()), credentials, limits);
        this.throttles = new EnumMap<>(Operation.class);
        this.notes = new CallNotes(account.id(), meters);
        for (Operation operation : CALLED) {
            var throttle = Throttle.perSecond(account.callsPerSecond());
            throttles.put(operation, throttle);
            notes.watch(operation, throttle);
        }
    }

    public static CamsClient of(CamsAccount account, CamsCredentials credentials, MeterRegistry meters) {
        return new CamsClient(account, credentials, meters, Limits.USUAL);
    }

    @Override
    public Reply<Flow> getFlow(FlowId flow, @Nullable SpaceId space) throws InterruptedException {
        return read(Operation.GET_FLOW, Query.get(flow, space), answer -> FlowReading.got(answer, flow, space));
    }

    @Override
    public Reply<List<FlowSummary>> listFlows(@Nullable SpaceId space) throws InterruptedException {
        var found = new LinkedHashMap<FlowId, FlowSummary>();
        for (int index = 1; ; index++) {
            Reply<List<FlowSummary>> reply = page(space, index);
            if (!(reply instanceof Reply.Done<List<FlowSummary>> page)) {
                return reply;
            }
            int before = found.size();
            page.value().forEach(flow -> found.putIfAbsent(flow.id(), flow));
            boolean isLast = page.value().size() < PAGE_SIZE || found.size() == before;
            if (isLast || index == MOST_PAGES) {
                return new Reply.Done<>(List.copyOf(found.values()), page.requestId());
            }
        }
    }

    @Override
    public Reply<Flow> modifyFlow(FlowEdit edit, @Nullable String endpointUri) throws InterruptedException {
        return call(
                Operation.MODIFY_FLOW,
                Query.modify(edit, endpointUri),
                answer -> FlowReading.modified(answer, edit, endpointUri));
    }

    private Reply<List<FlowSummary>> page(@Nullable SpaceId space, int index) throws InterruptedException {
        return read(
                Operation.LIST_FLOW, Query.list(space, index, PAGE_SIZE), answer -> FlowReading.listed(answer, space));
    }

    @Override
    public List<Usage> usage() {
        return throttles.entrySet().stream()
                .map(each -> new Usage(
                        each.getKey().action(),
                        each.getValue().usedPerSecond(),
                        each.getValue().callsPerSecond()))
                .toList();
    }

    /**
     * Somebody else may use the account, another process of ours among them. A read that came too often is made again,
     * in its turn and at the pace that its refusal has lowered, so that no person has to ask twice.
     */
    private <T> Reply<T> read(Operation operation, Map<String, String> query, Function<Answer, Optional<T>> reader)
            throws InterruptedException {
        Reply<T> reply = call(operation, query, reader);
        for (int again = 0; again < MOST_AGAIN && isThrottled(reply); again++) {
            reply = call(operation, query, reader);
        }
        return reply;
    }

    private static boolean isThrottled(Reply<?> reply) {
        return reply.match(done -> false, refusal -> refusal.kind() == CamsFailure.THROTTLED, unknown -> false);
    }

    private <T> Reply<T> call(Operation operation, Map<String, String> query, Function<Answer, Optional<T>> reader)
            throws InterruptedException {
        var verdict = new Verdict<>(operation, reader);
        // Looked for before the turn is taken: finding a key may take seconds, and a turn is for leaving at once.
        var problem = credentials.problem();
        if (problem.isPresent()) {
            return notes.end(operation, notes.start(), verdict.on(new Sent.NoCredential(problem.get())));
        }
        var throttle = Objects.requireNonNull(throttles.get(operation));
        var turn = throttle.take();
        var timer = notes.start();
        try {
            Sent sent = wire.send(operation, query, turn);
            if (throttle.learn(turn, Load.toldBy(sent))) {
                notes.slower(operation, throttle);
            }
            return notes.end(operation, timer, verdict.on(sent));
        } finally {
            turn.end();
        }
    }
}
