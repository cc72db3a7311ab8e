package dev.sluice;

import picocli.CommandLine.Command;

/** Looks at the ledger, beside the app or without it. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verify or export the ledger, rebuild it from messages, or erase a person from it.",
        subcommands = {
            AuditVerifyCommand.class,
            AuditExportCommand.class,
            AuditRebuildCommand.class,
            AuditEraseCommand.class
        })
final class AuditCommand {}
