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
import org.jspecify.annotations.Nullable;

/** What a card says beside the change itself, as it is now. May be used by any number of threads. */
final class Facts {
    private final List<Account> accounts;
    private final Changes changes;
    private final Requests requests;
    private final Rights rights;
    private final ApprovalSettings settings;
    private final InstantSource clock;

    Facts(
            List<Account> accounts,
            Changes changes,
            Requests requests,
            Rights rights,
            ApprovalSettings settings,
            InstantSource clock) {
        this.accounts = List.copyOf(accounts);
        this.changes = changes;
        this.requests = requests;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    CardFacts of(Change change) {
        boolean isOpen = !change.state().isFinal();
        return new CardFacts(
                spaceOf(change),
                change.isAwaiting() ? rights.approversOf(change.proposal(), clock.instant()) : Approvers.NOBODY,
                settings.mentionIn(change.proposal().asker().channel()),
                isOpen
                        ? changes.openOn(
                                change.proposal().account(),
                                change.proposal().base().id())
                        : List.of(),
                requests.mayBreakGlass(change));
    }

    /** The flow's space in words; null when the account has none. */
    @Nullable
    String spaceOf(Change change) {
        return spaceOf(accounts, change);
    }

    static @Nullable String spaceOf(List<Account> accounts, Change change) {
        return accounts.stream()
                .filter(account -> account.id().equals(change.proposal().account()))
                .findFirst()
                .<@Nullable String>map(
                        account -> account.nameOf(change.proposal().base().space()))
                .orElse(null);
    }
}
