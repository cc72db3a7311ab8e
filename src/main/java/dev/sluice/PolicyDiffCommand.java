package dev.sluice;

import dev.sluice.access.whatif.WhatIf;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which requests other policies would decide otherwise. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Say which requests would be decided otherwise by new policies: how many, from what to what, and by"
                        + " which statements.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every decision stays", "1:some change", "2:something cannot be read"})
final class PolicyDiffCommand implements Callable<Integer> {
    private static final String POLICIES =
            "A settings file; or a policy, or a folder of them, which then count as" + " attached to everyone.";

    @Parameters(index = "0", paramLabel = "OLD", description = POLICIES)
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = POLICIES)
    private Path after = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Requests requests = new Requests();

    /** Where the requests come from: one of these. */
    static final class Requests {
        @Option(names = "--vectors", paramLabel = "FILE", description = "Take the requests of policy test cases.")
        @Nullable
        Path vectors;

        @Option(
                names = "--requests",
                paramLabel = "FILE",
                description = "Take requests from a file, one JSON object a line.")
        @Nullable
        Path file;

        @Option(
                names = "--days",
                paramLabel = "N",
                description = "Take what people really asked for in the last N days, from the ledger.")
        @Nullable
        Integer days;
    }

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:DATABASE_URL:-jdbc:sqlite:sluice.db}",
            description = "The ledger's database for --days; DATABASE_URL where it is left out.")
    private String database = "";

    @Option(names = "--json", description = "Print everything as JSON.")
    private boolean isJson;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        var whatIf = new WhatIf(PolicySource.read(before), PolicySource.read(after), clock.instant());
        int skipped = 0;
        if (requests.vectors != null) {
            RequestFile.ofCases(requests.vectors).forEach(whatIf::take);
        } else if (requests.file != null) {
            RequestFile.ofLines(requests.file).forEach(whatIf::take);
        } else if (requests.days != null) {
            skipped = new LedgerRequests(database, clock).lastDays(requests.days, whatIf::take);
        }
        PrintWriter out = spec.commandLine().getOut();
        var report = new WhatIfReport(whatIf, skipped);
        if (isJson) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
        return whatIf.shifts().isEmpty() ? 0 : 1;
    }
}
