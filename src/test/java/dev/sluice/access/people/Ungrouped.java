package dev.sluice.access.people;

import java.util.Set;

/** A directory without user groups, for a lambda. */
@FunctionalInterface
public interface Ungrouped extends Directory {
    @Override
    default Set<UserId> members(String userGroup) {
        return Set.of();
    }
}
