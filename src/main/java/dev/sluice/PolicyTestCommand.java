package dev.sluice;

import dev.sluice.access.cases.Coverage;
import dev.sluice.access.cases.PolicyCase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides the requests of test files and compares with what they expect. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Decide the requests of test files and compare with the decisions that they expect.",
            "A failure is one line; the last line says how many passed and failed."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all passed", "1:some failed", "2:a file cannot be read"})
final class PolicyTestCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "VECTORS",
            description = "A JSON list of cases: policies, a request, the decision expected.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private List<Path> files;

    @Option(names = "--coverage", description = "Also print the statements and condition values that decided no case.")
    private boolean isCovering;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    private final Coverage coverage = new Coverage();
    private int passed;
    private int failed;
    private boolean isUnreadable;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            try {
                CaseFile.read(file).forEach(one -> run(file, one, out));
            } catch (TextFile.Unreadable wrong) {
                isUnreadable = true;
                spec.commandLine().getErr().println(FileFinding.unreadable(file, wrong.why()));
            }
        }
        if (isCovering) {
            cover(out);
        }
        out.println(passed + " passed, " + failed + " failed");
        out.flush();
        return isUnreadable ? 2 : failed > 0 ? 1 : 0;
    }

    private void run(Path file, PolicyCase one, PrintWriter out) {
        PolicyCase.Outcome outcome = one.run();
        if (outcome.passed()) {
            passed++;
        } else {
            failed++;
            out.println(file + ": " + outcome.text());
        }
        coverage.count(one);
    }

    private void cover(PrintWriter out) {
        List<String> statements = coverage.idleStatements();
        List<String> values = coverage.idleValues();
        statements.forEach(line -> out.println("no case is decided by " + line));
        values.forEach(line -> out.println("no case depends on " + line));
        out.println(coverage.statements() - statements.size() + " of " + coverage.statements() + " statements and "
                + (coverage.values() - values.size()) + " of " + coverage.values()
                + " condition values decided at least one case");
    }
}
