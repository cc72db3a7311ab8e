package dev.sluice;

import picocli.CommandLine.Command;

/** Looks at the ledger, beside the app or without it. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verify or export the ledger.",
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class})
final class AuditCommand {}
