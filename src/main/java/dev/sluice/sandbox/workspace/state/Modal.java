package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An open modal: the view as Slack answers it, with its id, hash and state.
 *
 * @param owner the person who sees it
 */
public record Modal(String owner, ObjectNode view) {
    /** The id Slack gave it. */
    public String id() {
        return view.path("id").asText();
    }

    /** The name the app gave it, empty when it gave none. */
    public String externalId() {
        return view.path("external_id").asText();
    }

    /** Its blocks. */
    public Stream<JsonNode> blocks() {
        return StreamSupport.stream(view.path("blocks").spliterator(), false);
    }

    Modal copy() {
        return new Modal(owner, view.deepCopy());
    }
}
