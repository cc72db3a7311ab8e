package dev.sluice.sandbox.workspace.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.SlackError;
import java.nio.charset.StandardCharsets;

/**
 * Slack's rules for the metadata of a message.
 *
 * <p>Slack documents the word {@code metadata_too_large} but no size: the 2,048 bytes of this workspace are a guess on
 * the small side (unverified). So is the word for a payload that holds objects in objects (unverified).
 */
public final class MetadataCheck {
    private static final int LARGEST = 2_048;

    private MetadataCheck() {}

    /** Refuses what is no metadata in Slack's word for it; an empty object stands for none. */
    public static void check(JsonNode metadata) {
        if (!metadata.isObject()) {
            throw new SlackError("invalid_metadata_format");
        }
        if (metadata.isEmpty()) {
            return;
        }
        JsonNode payload = metadata.path("event_payload");
        if (!metadata.path("event_type").isTextual() || !payload.isObject() || !allFlat(payload)) {
            throw new SlackError("invalid_metadata_schema");
        }
        if (metadata.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new SlackError("metadata_too_large");
        }
    }

    /** Values are scalars, flat objects, or arrays of those. */
    private static boolean allFlat(JsonNode payload) {
        for (JsonNode value : payload) {
            for (JsonNode inner : value) {
                if (value.isObject() ? inner.isContainerNode() : deep(inner)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean deep(JsonNode inArray) {
        for (JsonNode value : inArray) {
            if (value.isContainerNode()) {
                return true;
            }
        }
        return inArray.isArray();
    }
}
