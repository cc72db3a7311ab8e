package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.util.List;

/**
 * Who could approve a change; never whoever asks for it.
 *
 * @param people those who are known to, in the order of their IDs
 * @param areAll whether there are no others: everybody may be allowed to, or somebody could not be looked up in time
 * @param enough the fewest of these people whose approvals would do; 0 when even all of them would not
 * @param musts ids of user groups and people without whom the others would not do
 */
public record Approvers(List<UserId> people, boolean areAll, int enough, List<String> musts) {
    /** Nobody, who is not asked. */
    public static final Approvers NOBODY = new Approvers(List.of(), true, 0, List.of());

    public Approvers {
        people = List.copyOf(people);
        musts = List.copyOf(musts);
    }
}
