package dev.sluice;

import dev.sluice.database.DatabaseException;
import dev.sluice.slack.SlackException;
import dev.sluice.web.WebException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed: what an operator can mend in words, everything else with its trace. */
final class FailureText implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        if (e instanceof SettingsException settings) {
            err.println("Sluice can't start. What is missing or wrong:");
            settings.mistakes().forEach(mistake -> err.println("  - " + mistake));
        } else if (e instanceof Unusable unusable) {
            unusable.lines().forEach(err::println);
            err.flush();
            return CommandLine.ExitCode.USAGE;
        } else if (e instanceof DatabaseException
                || e instanceof SlackException
                || e instanceof WebException
                || e instanceof UncheckedIOException) {
            err.println("Sluice can't start: " + e.getMessage());
        } else {
            throw e;
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
