package dev.sluice.access.whatif;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.RecordedRequest;
import java.util.List;

/** Requests for the same action whose outcome changes in the same way, by the same statements; at least one. */
public record Shift(ActionName action, Outcome before, Outcome after, List<RecordedRequest> requests) {
    public Shift {
        requests = List.copyOf(requests);
    }
}
