package dev.sluice.cams;

import dev.sluice.flow.SpaceId;

/** A space of an account, with the name that people know it by. */
public record Space(SpaceId id, String name) {
    public Space {
        if (name.isBlank()) {
            throw new IllegalArgumentException("space `" + id + "` has a blank name");
        }
    }
}
