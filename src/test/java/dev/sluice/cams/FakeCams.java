package dev.sluice.cams;

import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A CAMS in memory for the tests of other rooms: keeps flows, does what it is asked, and keeps the same contract as
 * {@link CamsClient}. It has no pace.
 *
 * <p>Trouble is ordered beforehand, and comes to the next calls of an operation in that order. Safe for any number of
 * threads.
 */
public final class FakeCams implements Cams {
    private static final FlowStatus DEPRECATED = new FlowStatus("DEPRECATED");

    private final Map<FlowId, Flow> flows = new LinkedHashMap<>();
    private final Map<Operation, Deque<Trouble>> troubles = new EnumMap<>(Operation.class);
    private final List<Operation> calls = new ArrayList<>();

    /** Adds a flow or replaces it, as somebody at the console might. */
    public synchronized FakeCams with(Flow flow) {
        flows.put(flow.id(), flow);
        return this;
    }

    /** Turns the next call of an operation away. */
    public synchronized FakeCams refuseNext(Operation operation, CamsFailure kind, String code) {
        return trouble(operation, new Trouble(false, new Refusal(kind, code, code + ".", newRequestId(), 400, null)));
    }

    /** Does what the next call asks, but loses the answer. */
    public FakeCams loseNextAnswer(Operation operation) {
        return trouble(operation, new Trouble(true, null));
    }

    /** Loses the next call itself, which looks the same to the caller. */
    public FakeCams loseNextCall(Operation operation) {
        return trouble(operation, new Trouble(false, null));
    }

    /** Every call so far, also those that had trouble. */
    public synchronized List<Operation> calls() {
        return List.copyOf(calls);
    }

    /** The flow as it is kept now. */
    public synchronized Flow flow(FlowId id) {
        Flow flow = flows.get(id);
        if (flow == null) {
            throw new IllegalArgumentException("flow `" + id + "` is not kept here");
        }
        return flow;
    }

    @Override
    public Reply<Flow> getFlow(FlowId flow, @Nullable SpaceId space) {
        return call(Operation.GET_FLOW, () -> isIn(space, flow) ? done(in(space, flow(flow))) : notOwned());
    }

    @Override
    public Reply<List<FlowSummary>> listFlows(@Nullable SpaceId space) {
        return call(
                Operation.LIST_FLOW,
                () -> done(flows.values().stream()
                        .filter(flow -> isIn(space, flow.id()))
                        .map(flow -> new FlowSummary(flow.id(), space, flow.name(), flow.categories()))
                        .toList()));
    }

    @Override
    public Reply<Flow> modifyFlow(FlowEdit edit, @Nullable String endpointUri) {
        return call(Operation.MODIFY_FLOW, () -> modify(edit, endpointUri));
    }

    private Reply<Flow> modify(FlowEdit edit, @Nullable String endpointUri) {
        if (!isIn(edit.space(), edit.flow())) {
            return notOwned();
        }
        Flow old = flow(edit.flow());
        if (old.status().equals(DEPRECATED)) {
            return refused("Flow.StatusNotAllowed");
        }
        FlowStatus next = old.status().equals(FlowStatus.PUBLISHED) ? FlowStatus.DRAFT : old.status();
        with(new Flow(old.id(), old.space(), edit.name(), edit.categories(), next, endpointUri));
        return done(new Flow(old.id(), edit.space(), edit.name(), edit.categories(), FlowStatus.UNKNOWN, endpointUri));
    }

    private synchronized <T> Reply<T> call(Operation operation, Supplier<Reply<T>> work) {
        calls.add(operation);
        Deque<Trouble> waiting = troubles.get(operation);
        Trouble trouble = waiting == null ? null : waiting.poll();
        if (trouble == null) {
            return work.get();
        }
        if (trouble.carriedOut()) {
            var unused = work.get();
        }
        Refusal refusal = trouble.refusal();
        if (refusal != null) {
            return new Reply.Refused<>(refusal);
        }
        return new Verdict<T>(operation, answer -> Optional.empty())
                .on(new Sent.Lost("the connection broke before an answer came", 0));
    }

    private synchronized FakeCams trouble(Operation operation, Trouble trouble) {
        troubles.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(trouble);
        return this;
    }

    private boolean isIn(@Nullable SpaceId space, FlowId id) {
        Flow flow = flows.get(id);
        return flow != null && (space == null || space.equals(flow.space()));
    }

    private static Flow in(@Nullable SpaceId space, Flow flow) {
        return new Flow(flow.id(), space, flow.name(), flow.categories(), flow.status(), flow.endpointUri());
    }

    private static <T> Reply<T> done(T value) {
        return new Reply.Done<>(value, newRequestId());
    }

    private static <T> Reply<T> notOwned() {
        return refused("Unknown.ResourceOwnerId");
    }

    private static <T> Reply<T> refused(String code) {
        return new Reply.Refused<>(new Refusal(CamsFailure.REJECTED, code, code + ".", newRequestId(), 400, null));
    }

    private static String newRequestId() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a call: whether it is carried out all the same, and what the caller is told, if anything. */
    private record Trouble(boolean carriedOut, @Nullable Refusal refusal) {}
}
