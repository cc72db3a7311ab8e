package dev.sluice.change;

import dev.sluice.cams.Cams;
import dev.sluice.cams.CamsFailure;
import dev.sluice.cams.Refusal;
import dev.sluice.cams.Reply;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * CAMS in memory: it keeps flows and behaves, except for the calls whose {@link Fate} a test has laid down. For one
 * thread.
 */
final class ScriptedCams implements Cams {

    /** How one call goes instead of well; {@code call} is what would have happened. */
    interface Fate {
        Reply<Flow> of(Supplier<Reply<Flow>> call) throws InterruptedException;

        static Fate refused(CamsFailure kind, String code, String message) {
            return call -> new Reply.Refused<>(new Refusal(kind, code, message, "REQ-REFUSED", 400, null));
        }

        static Fate throttled() {
            return refused(CamsFailure.THROTTLED, "System.LimitControl", "over the limit");
        }

        static Fate unavailable() {
            return refused(CamsFailure.UNAVAILABLE, "Sluice.Unreachable", "connection refused");
        }

        /** The request never arrived, and nobody on this side can tell. */
        static Fate lost() {
            return call -> new Reply.Unknown<>("no answer within 10 s");
        }

        /** It was carried out, and only the answer was lost. */
        static Fate answerLost() {
            return call -> {
                var unused = call.get();
                return new Reply.Unknown<>("no answer within 10 s");
            };
        }

        /** The thread was interrupted while it waited for its turn; nothing was sent. */
        static Fate interrupted() {
            return call -> {
                throw new InterruptedException("interrupted, as this test wants");
            };
        }

        /** Something else happens first, then all goes well. */
        static Fate after(Runnable event) {
            return call -> {
                event.run();
                return call.get();
            };
        }
    }

    /** What arrived, in order: {@code GetFlow} and {@code ModifyFlow}. */
    final List<String> calls = new ArrayList<>();

    /** The edits that took effect, in order. */
    final List<FlowEdit> effects = new ArrayList<>();

    private final Map<FlowId, Flow> flows = new LinkedHashMap<>();
    private final Deque<Fate> reads = new ArrayDeque<>();
    private final Deque<Fate> writes = new ArrayDeque<>();

    /** Puts a flow as somebody would who changes it elsewhere. */
    ScriptedCams with(Flow flow) {
        flows.put(flow.id(), flow);
        return this;
    }

    /** Lays down how the next reads go. */
    ScriptedCams reads(Fate... fates) {
        reads.addAll(List.of(fates));
        return this;
    }

    /** Lays down how the next writes go. */
    ScriptedCams writes(Fate... fates) {
        writes.addAll(List.of(fates));
        return this;
    }

    Flow flow(FlowId id) {
        return Objects.requireNonNull(flows.get(id));
    }

    @Override
    public Reply<Flow> getFlow(FlowId flow, @Nullable SpaceId space) throws InterruptedException {
        return call("GetFlow", reads, () -> done(flows.get(flow)));
    }

    @Override
    public Reply<Flow> modifyFlow(FlowEdit edit, @Nullable String endpointUri) throws InterruptedException {
        return call("ModifyFlow", writes, () -> modify(edit, endpointUri));
    }

    @Override
    public Reply<List<FlowSummary>> listFlows(@Nullable SpaceId space) {
        throw new UnsupportedOperationException("no change lists flows");
    }

    private Reply<Flow> call(String operation, Deque<Fate> fates, Supplier<Reply<Flow>> call)
            throws InterruptedException {
        calls.add(operation);
        Fate fate = fates.poll();
        return fate == null ? call.get() : fate.of(call);
    }

    private Reply<Flow> modify(FlowEdit edit, @Nullable String endpointUri) {
        if (!flows.containsKey(edit.flow())) {
            return done(null);
        }
        var changed =
                new Flow(edit.flow(), edit.space(), edit.name(), edit.categories(), FlowStatus.DRAFT, endpointUri);
        flows.put(edit.flow(), changed);
        effects.add(edit);
        return done(new Flow(
                changed.id(), changed.space(), changed.name(), changed.categories(), FlowStatus.UNKNOWN, endpointUri));
    }

    private Reply<Flow> done(@Nullable Flow flow) {
        String request = "REQ-" + calls.size();
        return flow == null
                ? new Reply.Refused<>(new Refusal(
                        CamsFailure.REJECTED, "Unknown.ResourceOwnerId", "no such flow", request, 400, null))
                : new Reply.Done<>(flow, request);
    }
}
