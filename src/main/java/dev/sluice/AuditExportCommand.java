package dev.sluice;

import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.export.Export;
import dev.sluice.audit.export.Filter;
import dev.sluice.database.Database;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the ledger out as JSON lines, CSV or a page. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the ledger out.")
final class AuditExportCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    AuditExportCommand() {
        this(System.getenv());
    }

    AuditExportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Option(
            names = "--format",
            required = true,
            paramLabel = "jsonl|csv|html",
            converter = ToFormat.class,
            description = "How it is written.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private Export.Format format;

    @Option(names = "--flow", paramLabel = "F", description = "Only events of this flow.")
    private @Nullable String flow;

    @Option(names = "--person", paramLabel = "U", description = "Only events of this person.")
    private @Nullable String person;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = ToTime.class,
            description = "Only events from then on; a date in UTC, or a time such as 2026-03-02T09:00:00Z.")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "TIME", converter = ToTime.class, description = "Only events before then.")
    private @Nullable Instant until;

    @Option(names = "--outcome", paramLabel = "STATE", description = "Only events that left their change so.")
    private @Nullable String outcome;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write; without it, here.")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings.ForAudit settings = Settings.forAudit(environment);
        var filter = new Filter(flow, person, since, until, outcome);
        try (Database database = Database.openToRead(settings.database())) {
            var export = new Export(new JdbiEntries(database.jdbi()), filter);
            if (output == null) {
                export.write(format, spec.commandLine().getOut());
            } else {
                try (Writer file = Files.newBufferedWriter(output)) {
                    long events = export.write(format, file);
                    spec.commandLine().getErr().println(events + " events in " + output);
                }
            }
            if (export.unsearched() > 0) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "Of " + export.unsearched()
                                        + " events only digests are left: nobody can say whether they"
                                        + " are wanted, so they are left out. Without --flow, --person and --outcome all are in.");
            }
        }
        return 0;
    }

    /** A format by its name in small letters. */
    static final class ToFormat implements ITypeConverter<Export.Format> {
        @Override
        public Export.Format convert(String value) {
            try {
                return Export.Format.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("`" + value + "`, wanted `jsonl`, `csv` or `html`");
            }
        }
    }

    /** A time, or the beginning of a day in UTC. */
    static final class ToTime implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return value.contains("T")
                        ? Instant.parse(value)
                        : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "`" + value + "`, wanted a date or a time such as 2026-03-02T09:00:00Z");
            }
        }
    }
}
