package dev.sluice.change;

import java.util.List;

/**
 * What somebody should know before they ask for a change of a flow.
 *
 * @param needed how many approvals a new name would take, as far as can be said before it is known; 0 for none
 * @param mentioned the ids of those who would be mentioned: people, or one user group
 * @param open the changes of the flow that have not ended
 */
public record Preview(int needed, Approvers approvers, List<String> mentioned, List<Change> open) {
    public Preview {
        mentioned = List.copyOf(mentioned);
        open = List.copyOf(open);
    }

    /** The same for somebody who is about to go back to one of these changes. */
    public Preview besides(ChangeId known) {
        List<Change> others =
                open.stream().filter(change -> !change.id().equals(known)).toList();
        return new Preview(needed, approvers, mentioned, others);
    }
}
