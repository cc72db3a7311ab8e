package dev.sluice.access.people;

import java.util.Set;

/** Somebody in Slack, as far as permissions depend on it: the workspace, the standing, the ids of the user groups. */
public record Person(UserId id, String teamId, Standing standing, Set<String> userGroups) {
    public Person {
        userGroups = Set.copyOf(userGroups);
    }
}
