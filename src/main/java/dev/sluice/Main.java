package dev.sluice;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Without a command it runs the app. */
@Command(
        name = "sluice",
        mixinStandardHelpOptions = true,
        version = "Sluice 0.1.0",
        description = "Support teams change Alibaba Cloud CAMS flows from Slack, under RAM policies.",
        subcommands = {ServeCommand.class, SandboxCommand.class})
public final class Main {
    private Main() {}

    /** Runs a command; the process ends with its exit code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        String[] asked = arguments.length == 0 ? new String[] {"serve"} : arguments;
        int code = new CommandLine(new Main())
                .setExecutionExceptionHandler(new FailureText())
                .execute(asked);
        System.exit(code);
    }
}
