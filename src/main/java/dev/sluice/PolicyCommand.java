package dev.sluice;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the commands about policies; alone it says what there is. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Check, test, explain and compare policies: rules about who may do what to which flows.",
        subcommands = {
            PolicyCheckCommand.class,
            PolicyTestCommand.class,
            PolicyExplainCommand.class,
            PolicyDiffCommand.class
        })
final class PolicyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Missing command: one of check, test, explain, diff");
    }
}
