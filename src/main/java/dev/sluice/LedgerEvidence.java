package dev.sluice;

import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.export.JdbiHistory;
import dev.sluice.change.JdbiSubjects;
import dev.sluice.slack.Evidence;
import org.jdbi.v3.core.Jdbi;

/** What people may ask of the ledger in Slack, out of a database. */
final class LedgerEvidence {
    private LedgerEvidence() {}

    static Evidence of(Jdbi jdbi, AuditSettings settings) {
        return new Evidence(
                new JdbiHistory(jdbi), new JdbiEntries(jdbi), new JdbiMessages(jdbi), new JdbiSubjects(jdbi), settings);
    }
}
