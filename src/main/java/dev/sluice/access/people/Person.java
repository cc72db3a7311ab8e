package dev.sluice.access.people;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Somebody in Slack: the workspace, the standing and the ids of the user groups, on which permissions depend.
 *
 * @param zone by whose clock the person lives
 */
public record Person(UserId id, String teamId, Standing standing, Set<String> userGroups, ZoneId zone) {
    public Person {
        userGroups = Set.copyOf(userGroups);
    }

    /** Somebody whose clock is not known. */
    public Person(UserId id, String teamId, Standing standing, Set<String> userGroups) {
        this(id, teamId, standing, userGroups, ZoneOffset.UTC);
    }
}
