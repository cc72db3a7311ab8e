package dev.sluice.slack;

import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.export.JdbiHistory;
import dev.sluice.audit.verify.Subjects;

/** The ledger, to be asked about the past and to be verified. */
public record Evidence(
        JdbiHistory history, JdbiEntries entries, JdbiMessages messages, Subjects subjects, AuditSettings settings) {}
