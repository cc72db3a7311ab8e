package dev.sluice;

import picocli.CommandLine.Command;

/** Looks at the ledger, beside the app or without it. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verify or export the ledger, or rebuild it from messages.",
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class, AuditRebuildCommand.class})
final class AuditCommand {}
