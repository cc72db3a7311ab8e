package dev.sluice;

import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.verify.Bookmark;
import dev.sluice.audit.verify.LedgerReport;
import dev.sluice.audit.verify.MessageHistory;
import dev.sluice.audit.verify.Verification;
import dev.sluice.change.JdbiSubjects;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseException;
import dev.sluice.slack.SlackException;
import dev.sluice.slack.SlackHistory;
import dev.sluice.slack.SlackSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies the ledger and the messages: a line per finding; exit 0 whole, 1 touched, 2 could not look. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verify the ledger and the messages. Exit 0: whole, 1: touched, 2: could not look.")
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int TOUCHED = 1;
    private static final int NOT_SEEN = 2;

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Consumer<Duration> sleep;

    AuditVerifyCommand() {
        this(System.getenv(), InstantSource.system(), Pausing::sleep);
    }

    AuditVerifyCommand(Map<String, String> environment, InstantSource clock, Consumer<Duration> sleep) {
        this.environment = environment;
        this.clock = clock;
        this.sleep = sleep;
    }

    @Option(names = "--json", description = "Print JSON, a line per finding and one for the whole.")
    private boolean isJson;

    @Option(names = "--ledger-only", description = "Do not look at messages.")
    private boolean isLedgerOnly;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "Texts of checkpoints that were kept elsewhere, one a line.")
    private @Nullable Path checkpoints;

    @Option(names = "--resume", description = "Go on with the messages where the last run stopped.")
    private boolean isResumed;

    @Option(
            names = "--bookmark",
            paramLabel = "FILE",
            defaultValue = "sluice-verify.json",
            description = "Where a run leaves how far it came; ${DEFAULT-VALUE} without it.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private Path bookmark;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Settings.ForAudit settings = Settings.forAudit(environment);
            try (Database database = Database.openToRead(settings.database())) {
                return verify(settings, database.jdbi());
            }
        } catch (SettingsException e) {
            e.mistakes().forEach(mistake -> err.println("could not look: " + mistake));
        } catch (DatabaseException | IOException | UncheckedIOException | Unusable e) {
            err.println("could not look: " + e.getMessage());
        } catch (JdbiException e) {
            err.println("could not look: the database has no ledger that this version can read");
        }
        return NOT_SEEN;
    }

    private int verify(Settings.ForAudit settings, Jdbi jdbi) throws IOException {
        var output =
                new VerifyOutput(spec.commandLine().getOut(), spec.commandLine().getErr(), isJson, clock);
        List<Checkpoint> kept = checkpoints == null
                ? List.of()
                : Files.readAllLines(checkpoints).stream()
                        .map(Checkpoint::ofText)
                        .flatMap(Optional::stream)
                        .toList();
        VerifyBookmark from = isResumed ? VerifyBookmark.read(bookmark).orElse(null) : null;
        boolean wasTouched = from != null && from.isTouched();
        var verification = new Verification(
                new JdbiEntries(jdbi), new JdbiMessages(jdbi), settings.audit(), clock, output::finding);
        LedgerReport report = verification.ledger(kept);
        verification.subjects(new JdbiSubjects(jdbi));
        Optional<SlackSettings> slack = isLedgerOnly ? Optional.empty() : SlackPeople.settings(environment);
        if (slack.isEmpty()) {
            String why = isLedgerOnly ? "" : "SLACK_BOT_TOKEN is not set";
            output.whole(verification.isTouched(), report, kept.size(), null, why);
            return verification.isTouched() ? TOUCHED : 0;
        }
        try {
            Verification.Seen seen = messages(verification, history(settings, slack.get(), output), from, output);
            boolean isTouched = wasTouched || verification.isTouched();
            output.whole(isTouched, report, kept.size(), seen, "");
            return isTouched ? TOUCHED : seen.isNothing() ? NOT_SEEN : 0;
        } catch (SlackException e) {
            boolean isTouched = wasTouched || verification.isTouched();
            output.whole(isTouched, report, kept.size(), null, e.getMessage() + "; --resume goes on from there");
            return isTouched ? TOUCHED : NOT_SEEN;
        }
    }

    private MessageHistory history(Settings.ForAudit settings, SlackSettings slack, VerifyOutput output) {
        return SlackHistory.open(slack, settings.audit().otherApps(), pause -> {
            output.waiting(pause);
            sleep.accept(pause);
        });
    }

    private Verification.Seen messages(
            Verification verification, MessageHistory history, @Nullable VerifyBookmark from, VerifyOutput output)
            throws IOException {
        boolean wasTouched = from != null && from.isTouched();
        @Nullable Bookmark start = from == null ? null : from.bookmark();
        output.ahead(verification.messages(), verification.whenRationed());
        Verification.Seen seen = verification.messages(history, start, (at, progress) -> {
            new VerifyBookmark(at, wasTouched || verification.isTouched()).write(bookmark);
            output.progress(progress);
        });
        Files.deleteIfExists(bookmark);
        return seen;
    }
}
