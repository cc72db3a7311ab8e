package dev.sluice.sandbox.cams;

import java.util.List;

/**
 * A flow as the emulator keeps it.
 *
 * @param endpointUri empty when the flow has none
 */
public record StoredFlow(
        String id, String space, String name, List<String> categories, String status, String endpointUri) {
    public StoredFlow {
        categories = List.copyOf(categories);
    }

    StoredFlow edited(String newName, List<String> newCategories, String newEndpointUri) {
        String next = status.equals("PUBLISHED") ? "DRAFT" : status;
        return new StoredFlow(id, space, newName, newCategories, next, newEndpointUri);
    }
}
