package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of one call. One that is sent empty is as good as not sent. */
record Parameters(Map<String, String> all) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text(String name) {
        return all.getOrDefault(name, "");
    }

    /** The first of these that was not sent. */
    Optional<ApiError> missing(String... names) {
        for (String name : names) {
            if (text(name).isBlank()) {
                return Optional.of(ApiError.missing(name));
            }
        }
        return Optional.empty();
    }

    /** A parameter that is a JSON array of texts in one string; empty when it is not one, or holds none. */
    List<String> list(String name) {
        var values = new ArrayList<String>();
        json(name).forEach(each -> values.add(each.asText()));
        return json(name).isArray() ? values : List.of();
    }

    /** A number inside a parameter that is a JSON object in one string. */
    int number(String name, String field, int otherwise) {
        return json(name).path(field).asInt(otherwise);
    }

    private JsonNode json(String name) {
        try {
            return text(name).isBlank() ? MissingNode.getInstance() : JSON.readTree(text(name));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
