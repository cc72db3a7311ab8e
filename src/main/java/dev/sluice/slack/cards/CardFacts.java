package dev.sluice.slack.cards;

import dev.sluice.change.Approvers;
import dev.sluice.change.Change;
import dev.sluice.change.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a card says beside the change itself.
 *
 * @param space the flow's space in words; null when the account has none
 * @param approvers who could approve
 * @param mention who is mentioned
 * @param others changes of the same flow that have not ended
 * @param earlier the change that it goes back to; null when there is none
 * @param mayBeUrged whether the requester could run it without approvals
 */
public record CardFacts(
        @Nullable String space,
        Approvers approvers,
        Mention mention,
        List<Change> others,
        @Nullable Earlier earlier,
        boolean mayBeUrged) {
    public CardFacts {
        others = List.copyOf(others);
    }
}
