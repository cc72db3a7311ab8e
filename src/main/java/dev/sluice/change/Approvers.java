package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.util.List;

/**
 * Who could approve a change; never whoever asks for it.
 *
 * @param people those who are known to, in the order of their IDs
 * @param areAll whether there are no others: everybody may be allowed to, or somebody could not be looked up in time
 */
public record Approvers(List<UserId> people, boolean areAll) {
    public Approvers {
        people = List.copyOf(people);
    }
}
