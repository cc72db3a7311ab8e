package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.cams.Usage;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Overview;
import dev.sluice.change.Preferences;
import dev.sluice.change.Questions;
import dev.sluice.change.Visitor;
import dev.sluice.slack.cards.HomeFacts;
import dev.sluice.slack.cards.HomeItem;
import dev.sluice.slack.cards.HomeQueue;
import dev.sluice.slack.cards.HomeView;
import dev.sluice.slack.command.CommandName;
import java.util.List;

/** Draws what stands in somebody's App Home now. May be used by any number of threads. */
final class HomeDesk {
    private static final int MOST_LOOKED_AT = 50;
    private static final int MOST_SHOWN = 5;

    private final List<Account> accounts;
    private final Changes changes;
    private final Overview overview;
    private final Questions questions;
    private final Preferences preferences;
    private final Readers readers;
    private final CardAddresses cards;
    private final HomeRights rights;

    HomeDesk(
            List<Account> accounts,
            Changes changes,
            Overview overview,
            Questions questions,
            Preferences preferences,
            Readers readers,
            CardAddresses cards,
            CommandName command) {
        this.accounts = accounts;
        this.changes = changes;
        this.overview = overview;
        this.questions = questions;
        this.preferences = preferences;
        this.readers = readers;
        this.cards = cards;
        this.rights = new HomeRights(questions, accounts, command);
    }

    /** The view, as Slack's JSON. */
    String draw(UserId who, String team) {
        List<Change> forMe = changes.awaiting(MOST_LOOKED_AT).stream()
                .filter(change -> !change.consent().isApprovedBy(who) && questions.mayDecide(change, who))
                .toList();
        var facts = new HomeFacts(
                items(forMe),
                Math.max(0, forMe.size() - MOST_SHOWN),
                items(overview.askedBy(who, MOST_SHOWN)),
                accounts.stream().map(this::queue).toList(),
                rights.of(new Visitor(who, team, "")),
                preferences.of(who));
        return HomeView.of(facts, readers.of(who));
    }

    private List<HomeItem> items(List<Change> all) {
        return all.stream()
                .limit(MOST_SHOWN)
                .map(change -> new HomeItem(change, cards.of(change)))
                .toList();
    }

    private HomeQueue queue(Account account) {
        return new HomeQueue(
                accounts.size() > 1 ? account.id() : null,
                overview.queued(account.id()),
                Usage.busiest(account.cams().usage()).orElse(null));
    }
}
