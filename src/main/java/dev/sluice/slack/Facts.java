package dev.sluice.slack;

import dev.sluice.change.ApprovalSettings;
import dev.sluice.change.Approvers;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Requests;
import dev.sluice.change.Rights;
import dev.sluice.slack.cards.CardFacts;
import java.time.InstantSource;
import java.util.List;

/** What a card says beside the change itself, as it is now. May be used by any number of threads. */
final class Facts {
    private final Surroundings around;
    private final Changes changes;
    private final Requests requests;
    private final Rights rights;
    private final ApprovalSettings settings;
    private final InstantSource clock;

    Facts(
            Surroundings around,
            Changes changes,
            Requests requests,
            Rights rights,
            ApprovalSettings settings,
            InstantSource clock) {
        this.around = around;
        this.changes = changes;
        this.requests = requests;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    CardFacts of(Change change) {
        boolean isOpen = !change.state().isFinal();
        return new CardFacts(
                around.spaceOf(change),
                change.isAwaiting() ? rights.approversOf(change.proposal(), clock.instant()) : Approvers.NOBODY,
                settings.mentionIn(change.proposal().asker().channel()),
                isOpen
                        ? changes.openOn(
                                change.proposal().account(),
                                change.proposal().base().id())
                        : List.of(),
                around.earlierOf(change),
                requests.mayBreakGlass(change));
    }
}
