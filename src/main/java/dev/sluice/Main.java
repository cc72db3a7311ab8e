package dev.sluice;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Without a command it runs the app. */
@Command(
        name = "sluice",
        mixinStandardHelpOptions = true,
        version = "Sluice 0.1.0",
        description = "Support teams change Alibaba Cloud CAMS flows from Slack, under RAM policies.",
        subcommands = {
            ServeCommand.class,
            SandboxCommand.class,
            ManifestCommand.class,
            PolicyCommand.class,
            AuditCommand.class,
            SecondFactorCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs a command; the process ends with its exit code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        String[] asked = arguments.length == 0 ? new String[] {"serve"} : arguments;
        System.exit(commandLine(System.out, System.err).execute(asked));
    }

    /** What is printed is UTF-8, whatever the locale says. */
    static CommandLine commandLine(OutputStream out, OutputStream err) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true))
                .setExecutionExceptionHandler(new FailureText());
    }
}
