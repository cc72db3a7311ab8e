package dev.sluice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.LedgerCheck;
import dev.sluice.audit.verify.LedgerReport;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies the ledger: a line per finding; exit 0 whole, 1 touched, 2 could not look. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verify the ledger. Exit 0: whole, 1: touched, 2: could not look.")
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int TOUCHED = 1;
    private static final int NOT_SEEN = 2;

    private final Map<String, String> environment;

    AuditVerifyCommand() {
        this(System.getenv());
    }

    AuditVerifyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Option(names = "--json", description = "Print JSON, a line per finding and one for the whole.")
    private boolean isJson;

    @Option(names = "--ledger-only", description = "Do not look at messages. They are not read by this version anyway.")
    private boolean isLedgerOnly;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "Texts of checkpoints that were kept elsewhere, one a line.")
    private @Nullable Path checkpoints;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    private boolean isTouched;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Settings.ForAudit settings = Settings.forAudit(environment);
            try (Database database = Database.openToRead(settings.database())) {
                return verify(settings, new JdbiEntries(database.jdbi()));
            }
        } catch (SettingsException e) {
            e.mistakes().forEach(mistake -> err.println("could not look: " + mistake));
        } catch (DatabaseException | IOException e) {
            err.println("could not look: " + e.getMessage());
        } catch (JdbiException e) {
            err.println("could not look: the database has no ledger that this version can read");
        }
        return NOT_SEEN;
    }

    private int verify(Settings.ForAudit settings, JdbiEntries entries) throws IOException {
        List<Checkpoint> kept = checkpoints == null
                ? List.of()
                : Files.readAllLines(checkpoints).stream()
                        .map(Checkpoint::ofText)
                        .flatMap(Optional::stream)
                        .toList();
        var check = new LedgerCheck(entries, settings.audit().trusted(), this::print);
        LedgerReport report = check.run(kept);
        print(report, kept.size());
        return isTouched ? TOUCHED : 0;
    }

    private void print(Finding finding) {
        isTouched |= finding.kind().isTouch();
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("finding", finding.kind().name())
                    .put("touched", finding.kind().isTouch());
            line.put("first", finding.first()).put("last", finding.last()).put("sentence", finding.sentence());
            out.println(line);
        } else {
            out.println(finding.kind() + " " + finding.sentence());
        }
    }

    private void print(LedgerReport report, int kept) {
        PrintWriter out = spec.commandLine().getOut();
        Checkpoint vouched = report.vouched();
        if (isJson) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("whole", !isTouched).put("events", report.events()).put("messages", false);
            line.put("vouchedThrough", vouched == null ? 0 : vouched.seq()).put("keptCheckpoints", kept);
            out.println(line);
            return;
        }
        String until = vouched == null
                ? "no checkpoint vouches for them"
                : "a checkpoint of " + vouched.at() + " vouches for the first " + vouched.seq();
        out.println((isTouched ? "touched: " : "whole: ") + report.events() + " events; " + until + ".");
        if (!isLedgerOnly) {
            out.println("Messages were not looked at: this version does not read them yet.");
        }
    }
}
