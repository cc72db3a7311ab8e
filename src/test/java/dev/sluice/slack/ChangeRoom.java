package dev.sluice.slack;

import dev.sluice.audit.JdbiLedger;
import dev.sluice.change.ApprovalSettings;
import dev.sluice.change.Approvals;
import dev.sluice.change.Bell;
import dev.sluice.change.Changes;
import dev.sluice.change.JdbiChangeStore;
import dev.sluice.change.JdbiOverview;
import dev.sluice.change.JdbiPreferences;
import dev.sluice.change.Requests;
import dev.sluice.change.Rights;
import dev.sluice.change.factor.SecondFactors;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** The room of changes on an SQLite file, with nobody at work in it. */
final class ChangeRoom implements AutoCloseable {
    final JdbiChangeStore store;
    final Changes changes;
    final Approvals approvals;
    final Requests requests;
    final Surroundings around;
    final Facts facts;
    final JdbiOverview overview;
    final JdbiPreferences preferences;
    private final Database database;

    ChangeRoom(Path folder, Rights rights) {
        this(folder, rights, List.of());
    }

    ChangeRoom(Path folder, Rights rights, List<Account> accounts) {
        database = Database.open(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
        store = new JdbiChangeStore(database.jdbi(), new JdbiLedger(database.jdbi()));
        var clock = InstantSource.system();
        var bell = new Bell(() -> {}, () -> {});
        ApprovalSettings settings = ApprovalSettings.USUAL;
        changes = new Changes(store, rights, settings, clock, new Random(3), bell);
        approvals = new Approvals(store, rights, SecondFactors.NOBODY, settings, clock, bell);
        requests = new Requests(store, rights, settings, clock, bell);
        overview = new JdbiOverview(database.jdbi());
        preferences = new JdbiPreferences(database.jdbi());
        around = new Surroundings(accounts, changes, "https://shop.slack.com/");
        facts = new Facts(around, changes, requests, rights, settings, clock);
    }

    @Override
    public void close() {
        database.close();
    }
}
