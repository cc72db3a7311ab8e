package dev.sluice.slack;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeId;
import dev.sluice.change.Changes;
import dev.sluice.change.Origin;
import dev.sluice.change.Place;
import dev.sluice.slack.cards.Earlier;
import dev.sluice.slack.cards.ResultFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is around a change: the space of its flow, the change it goes back to, and where people see each. */
final class Surroundings {
    private final List<Account> accounts;
    private final Changes changes;
    private final String workspace;

    /** In the workspace at this address, such as {@code https://shop.slack.com/}. */
    Surroundings(List<Account> accounts, Changes changes, String workspace) {
        this.accounts = List.copyOf(accounts);
        this.changes = changes;
        this.workspace = workspace;
    }

    /**
     * What a result says.
     *
     * @param elsewhere the channel that did not take the message; null when it did
     */
    ResultFacts ofResult(Change change, @Nullable String elsewhere, boolean isLate) {
        return new ResultFacts(spaceOf(change), earlierOf(change), elsewhere, isLate);
    }

    /** The change that this one undoes or repeats; null when there is none. */
    @Nullable
    Earlier earlierOf(Change change) {
        Origin origin = change.proposal().origin();
        return origin == null
                ? null
                : changes.find(origin.of())
                        .<@Nullable Earlier>map(earlier -> new Earlier(origin.kind(), earlier, linkTo(earlier.id())))
                        .orElse(null);
    }

    /** Where people see a change: on its card, or in its result; null when they do not yet. */
    @Nullable
    Place placeOf(ChangeId change) {
        return changes.placeOf(change).orElse(null);
    }

    /** The address of the message on which people see a change; null when there is none. */
    @Nullable
    String linkTo(ChangeId change) {
        Place place = placeOf(change);
        return place == null ? null : Permalinks.built(workspace, place.channel(), place.ts());
    }

    /** The flow's space in words; null when the account has none. */
    @Nullable
    String spaceOf(Change change) {
        return accounts.stream()
                .filter(account -> account.id().equals(change.proposal().account()))
                .findFirst()
                .<@Nullable String>map(
                        account -> account.nameOf(change.proposal().base().space()))
                .orElse(null);
    }
}
