package dev.sluice.cams;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads flows out of answers. What CAMS leaves out is taken from what was asked, never invented. */
final class FlowReading {
    private FlowReading() {}

    static Optional<Flow> got(Answer answer, FlowId asked, @Nullable SpaceId space) {
        if (!(answer.data() instanceof Map<?, ?> data) || text(data, "FlowName").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Flow(
                asked,
                space,
                text(data, "FlowName"),
                categories(data),
                status(text(data, "Status")),
                emptyToNull(text(data, "EndpointUri"))));
    }

    /** An accepted edit is done, whatever the answer repeats of it. */
    static Optional<Flow> modified(Answer answer, FlowEdit edit, @Nullable String endpointUri) {
        Map<?, ?> data = answer.data() instanceof Map<?, ?> it ? it : Map.of();
        String name = text(data, "FlowName");
        Categories categories = categories(data);
        String endpoint = text(data, "EndpointUri");
        return Optional.of(new Flow(
                edit.flow(),
                edit.space(),
                name.isEmpty() ? edit.name() : name,
                categories.isEmpty() ? edit.categories() : categories,
                FlowStatus.UNKNOWN,
                endpoint.isEmpty() ? endpointUri : endpoint));
    }

    static Optional<List<FlowSummary>> listed(Answer answer, @Nullable SpaceId space) {
        Object data = answer.data();
        if (data == null) {
            return Optional.of(List.of());
        }
        if (!(data instanceof List<?> entries)) {
            return Optional.empty();
        }
        var flows = new ArrayList<FlowSummary>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> flow) || !FlowId.isOne(text(flow, "FlowId"))) {
                return Optional.empty();
            }
            flows.add(
                    new FlowSummary(new FlowId(text(flow, "FlowId")), space, text(flow, "FlowName"), categories(flow)));
        }
        return Optional.of(List.copyOf(flows));
    }

    private static FlowStatus status(String code) {
        return code.isEmpty() ? FlowStatus.UNKNOWN : new FlowStatus(code);
    }

    private static Categories categories(Map<?, ?> data) {
        if (!(data.get("Categories") instanceof List<?> codes)) {
            return Categories.of();
        }
        return Categories.of(codes.stream()
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(code -> !code.isBlank())
                .toList());
    }

    private static String text(Map<?, ?> data, String name) {
        Object value = data.get(name);
        return value == null ? "" : value.toString().strip();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
