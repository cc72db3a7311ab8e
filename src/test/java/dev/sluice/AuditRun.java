package dev.sluice;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;

/** An audit command beside an app on a sandbox: its exit code and what it printed. Nobody waits for Slack in it. */
public record AuditRun(int code, String out, String err) {
    /** A minute on: what was posted just now may still be moving, and is not judged. */
    private static final InstantSource LATER = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(1));

    /** Verifies ledger and messages, with its bookmark beside the database. */
    public static AuditRun verify(Map<String, String> environment, Path folder, String... arguments) {
        return verify(environment, folder, pause -> {}, arguments);
    }

    /** The same with a way to let the time pass that Slack asks for. */
    public static AuditRun verify(
            Map<String, String> environment, Path folder, Consumer<Duration> sleep, String... arguments) {
        var all = new ArrayList<>(
                List.of("--bookmark", folder.resolve("bookmark.json").toString()));
        all.addAll(List.of(arguments));
        return of(new AuditVerifyCommand(environment, LATER, sleep), all);
    }

    /** Rebuilds an empty database from messages. */
    public static AuditRun rebuild(Map<String, String> environment, Path folder, String... arguments) {
        return rebuild(environment, folder, pause -> {}, arguments);
    }

    /** The same with a way to let the time pass that Slack asks for. */
    public static AuditRun rebuild(
            Map<String, String> environment, Path folder, Consumer<Duration> sleep, String... arguments) {
        var all =
                new ArrayList<>(List.of("--pages", folder.resolve("pages.jsonl").toString()));
        all.addAll(List.of(arguments));
        return of(new AuditRebuildCommand(environment, InstantSource.system(), sleep), all);
    }

    /** Erases a person from the database. */
    public static AuditRun erase(Map<String, String> environment, String... arguments) {
        return of(new AuditEraseCommand(environment, InstantSource.system()), List.of(arguments));
    }

    /** Writes the ledger out. */
    public static AuditRun export(Map<String, String> environment, String... arguments) {
        return of(new AuditExportCommand(environment), List.of(arguments));
    }

    static AuditRun of(Callable<Integer> command, List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new FailureText())
                .execute(arguments.toArray(String[]::new));
        return new AuditRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
