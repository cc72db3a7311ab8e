package dev.sluice;

import dev.sluice.cams.CamsCredentials;
import dev.sluice.change.Backlog;
import dev.sluice.change.JdbiBacklog;
import dev.sluice.database.Database;
import dev.sluice.slack.Vitals;
import java.util.Map;
import java.util.Optional;

/** How the running app is, asked of its parts. */
record Pulse(Database database, JdbiBacklog waiting, Map<String, CamsCredentials> keys) implements Vitals {
    @Override
    public boolean databaseAnswers() {
        return database.answers();
    }

    @Override
    public Backlog backlog() {
        return waiting.now();
    }

    @Override
    public Optional<String> keyProblem(String account) {
        CamsCredentials key = keys.get(account);
        return key == null ? Optional.of("no such account") : key.problem();
    }
}
