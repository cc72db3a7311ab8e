package dev.sluice.bench;

import dev.sluice.cams.Cams;
import dev.sluice.cams.CamsAccount;
import dev.sluice.cams.CamsClient;
import dev.sluice.cams.CamsCredentials;
import dev.sluice.cams.CamsFailure;
import dev.sluice.cams.Reply;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.StoredFlow;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Renames, one flow each, that are carried out in turn; one that CAMS had no room for goes to the end of the queue. */
final class ChangeQueue {
    private final CamsEmulator emulator;
    private final Cams cams;
    private final Deque<FlowId> waiting = new ArrayDeque<>();
    private int finished;
    private int limited;

    ChangeQueue(CamsEmulator emulator, int changes) {
        this.emulator = emulator;
        for (int i = 0; i < changes; i++) {
            String id = "bench" + i;
            emulator.put(new StoredFlow(id, "cams-bench", "before", List.of("OTHER"), "DRAFT", ""));
            waiting.add(new FlowId(id));
        }
        var address = emulator.address().toString();
        var account = new CamsAccount("1", "bench", "ap-southeast-1", address, null, 5, List.of());
        this.cams = CamsClient.of(account, CamsCredentials.fixed("testak", "testsecret"), new SimpleMeterRegistry());
    }

    /** Works until this many changes are finished since the beginning. */
    void run(int until) throws InterruptedException {
        while (finished < until) {
            FlowId flow = waiting.remove();
            if (change(flow)) {
                finished++;
            } else {
                waiting.add(flow);
            }
        }
    }

    private boolean change(FlowId id) throws InterruptedException {
        Reply<Flow> read = cams.getFlow(id, null);
        if (!(read instanceof Reply.Done<Flow>)) {
            return isOver(read);
        }
        return isOver(cams.modifyFlow(new FlowEdit(id, null, "after", Categories.of("OTHER")), null));
    }

    private boolean isOver(Reply<Flow> reply) {
        return reply.match(
                done -> true,
                refusal -> {
                    limited += refusal.kind() == CamsFailure.THROTTLED ? 1 : 0;
                    return !refusal.kind().safeToRepeat();
                },
                unknown -> true);
    }

    /** Changes that CAMS has. */
    long done() {
        return emulator.flows().stream()
                .filter(flow -> flow.id().startsWith("bench") && flow.name().equals("after"))
                .count();
    }

    long lost() {
        return finished - done();
    }

    int limited() {
        return limited;
    }
}
