package dev.sluice.cams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.SpaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of each operation. Lists and pages are JSON in one string, which is how this API wants them. */
final class Query {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Query() {}

    static Map<String, String> get(FlowId flow, @Nullable SpaceId space) {
        var query = inSpace(space);
        query.put("FlowId", flow.value());
        return query;
    }

    static Map<String, String> list(@Nullable SpaceId space, int page, int size) {
        var query = inSpace(space);
        query.put("Page", "{\"Index\":" + page + ",\"Size\":" + size + "}");
        return query;
    }

    static Map<String, String> modify(FlowEdit edit, @Nullable String endpointUri) {
        var query = inSpace(edit.space());
        query.put("FlowId", edit.flow().value());
        query.put("FlowName", edit.name());
        query.put("Categories", json(edit.categories().codes()));
        if (endpointUri != null && !endpointUri.isBlank()) {
            query.put("EndpointUri", endpointUri);
        }
        return query;
    }

    private static Map<String, String> inSpace(@Nullable SpaceId space) {
        var query = new LinkedHashMap<String, String>();
        if (space != null) {
            query.put("CustSpaceId", space.value());
        }
        return query;
    }

    private static String json(List<String> codes) {
        try {
            return JSON.writeValueAsString(codes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts becomes JSON", e);
        }
    }
}
