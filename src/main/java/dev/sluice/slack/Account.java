package dev.sluice.slack;

import dev.sluice.cams.Cams;
import dev.sluice.flow.SpaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CAMS account as people in Slack see it.
 *
 * @param name that the settings give it; its ID where they give none
 * @param spaces the spaces it has set up, in words by their IDs and in the order of the settings; may be empty
 */
public record Account(String id, String name, String region, Cams cams, Map<SpaceId, String> spaces) {
    public Account {
        spaces = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(spaces));
    }

    /** One without a name. */
    Account(String id, String region, Cams cams, Map<SpaceId, String> spaces) {
        this(id, id, region, cams, spaces);
    }

    /** Its name and its ID, or the one that it has. */
    String inWords() {
        return name.equals(id) ? id : name + " (" + id + ")";
    }

    /** The space in words; null when the flow is in none that is set up. */
    @Nullable
    String nameOf(@Nullable SpaceId space) {
        return space == null ? null : spaces.getOrDefault(space, space.value());
    }
}
