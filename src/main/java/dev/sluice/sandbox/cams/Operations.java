package dev.sluice.sandbox.cams;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operations that the emulator knows, on the flows of one store.
 *
 * <p>Guesses, since no document says: an unknown flow is {@code Unknown.ResourceOwnerId}; ModifyFlow without FlowId is
 * refused, without EndpointUri clears it; an edit of a DEPRECATED flow is {@code Flow.StatusNotAllowed}; a page has at
 * most 100 flows.
 */
final class Operations {
    private static final Duration PREVIEW = Duration.ofDays(30);
    private static final int LARGEST_PAGE = 100;

    private final FlowStore flows;
    private final Map<String, Operation> byName =
            Map.of("GetFlow", this::getFlow, "ListFlow", this::listFlow, "ModifyFlow", this::modifyFlow);

    Operations(FlowStore flows) {
        this.flows = flows;
    }

    Set<String> names() {
        return byName.keySet();
    }

    Optional<Operation> find(String action) {
        return Optional.ofNullable(byName.get(action));
    }

    private Outcome getFlow(Parameters call, Instant now) {
        var missing = call.missing("FlowId");
        if (missing.isPresent()) {
            return new Outcome.Refused(missing.get());
        }
        return flows.find(call.text("FlowId"), call.text("CustSpaceId"))
                .<Outcome>map(flow -> new Outcome.Done(details(flow, now)))
                .orElse(new Outcome.Refused(ApiError.notOwned()));
    }

    private Outcome listFlow(Parameters call, Instant now) {
        int size = Math.min(Math.max(1, call.number("Page", "Size", 20)), LARGEST_PAGE);
        int index = Math.max(1, call.number("Page", "Index", 1));
        String space = call.text("CustSpaceId");
        List<Map<String, Object>> page = flows.all().stream()
                .filter(flow -> space.isEmpty() || flow.space().equals(space))
                .filter(flow -> flow.name().contains(call.text("FlowName")))
                .skip((long) size * (index - 1))
                .limit(size)
                .map(Operations::summary)
                .toList();
        return new Outcome.Done(page);
    }

    private Outcome modifyFlow(Parameters call, Instant now) {
        var missing = call.missing("FlowName", "Categories", "FlowId");
        if (missing.isPresent()) {
            return new Outcome.Refused(missing.get());
        }
        List<String> categories = call.list("Categories");
        if (categories.isEmpty()) {
            return refused("InvalidParameter.Categories", "Categories is not a JSON array of at least one category.");
        }
        Optional<StoredFlow> flow = flows.find(call.text("FlowId"), call.text("CustSpaceId"));
        if (flow.isEmpty()) {
            return new Outcome.Refused(ApiError.notOwned());
        }
        if (flow.get().status().equals("DEPRECATED")) {
            return refused("Flow.StatusNotAllowed", "A deprecated flow cannot be modified.");
        }
        return flows.change(
                        flow.get().id(), old -> old.edited(call.text("FlowName"), categories, call.text("EndpointUri")))
                .<Outcome>map(changed -> new Outcome.Done(withEndpoint(summary(changed), changed)))
                .orElse(new Outcome.Refused(ApiError.notOwned()));
    }

    private static Outcome refused(String code, String message) {
        return new Outcome.Refused(ApiError.bad(code, message));
    }

    private static Map<String, Object> details(StoredFlow flow, Instant now) {
        Map<String, Object> data = withEndpoint(summary(flow), flow);
        data.put("Status", flow.status());
        data.put("JSONVersion", "6.0");
        data.put("DataApiVersion", "3.0");
        data.put("PreviewUrl", "https://flows.example/preview/" + flow.id());
        data.put("PreviewUrlExpires", now.plus(PREVIEW).toEpochMilli());
        return data;
    }

    private static Map<String, Object> summary(StoredFlow flow) {
        var data = new LinkedHashMap<String, Object>();
        data.put("FlowId", flow.id());
        data.put("FlowName", flow.name());
        data.put("Categories", flow.categories());
        return data;
    }

    private static Map<String, Object> withEndpoint(Map<String, Object> data, StoredFlow flow) {
        if (!flow.endpointUri().isEmpty()) {
            data.put("EndpointUri", flow.endpointUri());
        }
        return data;
    }

    /** One operation: what it makes of a call's parameters. */
    interface Operation {
        Outcome run(Parameters call, Instant now);
    }
}
