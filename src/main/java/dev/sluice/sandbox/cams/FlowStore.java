package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The flows of the emulator, in memory, in the order of their seed.
 *
 * <p>Safe for any number of threads.
 */
final class FlowStore {
    private final Map<String, StoredFlow> flows = new LinkedHashMap<>();

    /** A store that holds the flows of {@code sandbox/flows.json}. */
    static FlowStore seeded() {
        var store = new FlowStore();
        store.reset();
        return store;
    }

    /** Holds those again, and no others. */
    synchronized void reset() {
        try (var seed = FlowStore.class.getResourceAsStream("/sandbox/flows.json")) {
            flows.clear();
            new ObjectMapper().readTree(seed).forEach(node -> put(read(node)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sandbox/flows.json", e);
        }
    }

    synchronized void put(StoredFlow flow) {
        flows.put(flow.id(), flow);
    }

    /** The flow of an ID; empty when there is none, or when it is in another space than the one named. */
    synchronized Optional<StoredFlow> find(String id, String space) {
        return Optional.ofNullable(flows.get(id))
                .filter(flow -> space.isEmpty() || flow.space().equals(space));
    }

    synchronized List<StoredFlow> all() {
        return List.copyOf(flows.values());
    }

    /** Replaces one flow by what the change makes of it, as one step. */
    synchronized Optional<StoredFlow> change(String id, Function<StoredFlow, StoredFlow> change) {
        return Optional.ofNullable(flows.computeIfPresent(id, (key, flow) -> change.apply(flow)));
    }

    /** Changes what the node names of a flow, or adds it; an empty endpoint removes one. */
    synchronized void merge(JsonNode node) {
        StoredFlow old = flows.get(node.path("id").asText());
        put(old == null ? read(node) : read(node, old));
    }

    private static StoredFlow read(JsonNode node) {
        return read(node, new StoredFlow(node.path("id").asText(), "", "", List.of(), "DRAFT", ""));
    }

    private static StoredFlow read(JsonNode node, StoredFlow otherwise) {
        var categories = new ArrayList<String>();
        node.path("categories").forEach(each -> categories.add(each.asText()));
        return new StoredFlow(
                otherwise.id(),
                node.path("space").asText(otherwise.space()),
                node.path("name").asText(otherwise.name()),
                node.has("categories") ? categories : otherwise.categories(),
                node.path("status").asText(otherwise.status()),
                node.path("endpointUri").asText(otherwise.endpointUri()));
    }
}
