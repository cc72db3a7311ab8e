package dev.sluice;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the findings of policies, one a line, and nothing else, so that other tools can read them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Find mistakes in policies, and what is correct but probably not meant.",
            "A finding is one line: file:line:column, severity, code, place in the document, what is wrong or was wanted."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no errors; warnings are printed all the same", "1:errors", "2:a file cannot be read"})
final class PolicyCheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A RAM policy document in JSON, or a settings file or document in YAML (.yml, .yaml).")
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private List<Path> files;

    @Option(names = "--strict", description = "Exit with 1 on warnings, too.")
    private boolean isStrict;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<FileFinding> all = new ArrayList<>();
        for (Path file : files) {
            List<FileFinding> findings = PolicyFile.read(file).findings();
            findings.forEach(out::println);
            all.addAll(findings);
        }
        out.flush();
        int worst = all.stream()
                .mapToInt(finding -> finding.kind().exitCode())
                .max()
                .orElse(0);
        spec.commandLine().getErr().println(summary(all));
        return isStrict && !all.isEmpty() ? Math.max(1, worst) : worst;
    }

    private String summary(List<FileFinding> all) {
        long errors =
                all.stream().filter(finding -> finding.kind().exitCode() > 0).count();
        return count(files.size(), "file") + ", " + count(errors, "error") + ", "
                + count(all.size() - errors, "warning");
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
