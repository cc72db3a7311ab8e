package dev.sluice.access.people;

import dev.sluice.words.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Somebody in Slack: the workspace, the standing and the ids of the user groups, on which permissions depend.
 *
 * @param zone by whose clock the person lives
 * @param language that the person reads
 */
public record Person(
        UserId id, String teamId, Standing standing, Set<String> userGroups, ZoneId zone, Language language) {
    public Person {
        userGroups = Set.copyOf(userGroups);
    }

    /** Somebody whose language is not known. */
    public Person(UserId id, String teamId, Standing standing, Set<String> userGroups, ZoneId zone) {
        this(id, teamId, standing, userGroups, zone, Language.ENGLISH);
    }

    /** Somebody whose clock and language are not known. */
    public Person(UserId id, String teamId, Standing standing, Set<String> userGroups) {
        this(id, teamId, standing, userGroups, ZoneOffset.UTC, Language.ENGLISH);
    }

    /** The ids of the user groups in the order of the alphabet. */
    public List<String> groupsInOrder() {
        String[] groups = userGroups.toArray(String[]::new);
        Arrays.sort(groups);
        return List.of(groups);
    }
}
