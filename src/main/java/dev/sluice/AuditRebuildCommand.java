package dev.sluice;

import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.verify.MessageHistory;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.audit.verify.Sight;
import dev.sluice.change.JdbiRebuild;
import dev.sluice.change.Recollection;
import dev.sluice.database.Database;
import dev.sluice.slack.SlackHistory;
import dev.sluice.slack.SlackSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts back what the messages remember after the database was lost; exit 0 done, 2 could not. Nothing runs by that. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "After the database was lost: read the messages and put what they remember into an empty one."
                + " Nothing runs by that; open changes wait for approval anew. Exit 0: done, 2: could not.")
final class AuditRebuildCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Consumer<Duration> sleep;

    AuditRebuildCommand() {
        this(System.getenv(), InstantSource.system(), Pausing::sleep);
    }

    AuditRebuildCommand(Map<String, String> environment, InstantSource clock, Consumer<Duration> sleep) {
        this.environment = environment;
        this.clock = clock;
        this.sleep = sleep;
    }

    @Option(
            names = "--channel",
            required = true,
            paramLabel = "C…",
            description = "A channel in which changes were asked for; also the fallback channel, and conversations with"
                    + " the app (D…). May be given again.")
    private List<String> channels = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only say what would come back.")
    private boolean isDryRun;

    @Option(names = "--resume", description = "Go on with the messages where the last run stopped.")
    private boolean isResumed;

    @Option(
            names = "--pages",
            paramLabel = "FILE",
            defaultValue = "sluice-rebuild.jsonl",
            description = "Where a run keeps what it has read; ${DEFAULT-VALUE} without it.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private Path pages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings.ForAudit settings = Settings.forAudit(environment);
        SlackSettings slack = SlackPeople.settings(environment)
                .orElseThrow(() -> new Unusable("SLACK_BOT_TOKEN is not set, and the messages are all there is"));
        try (Database database = Database.open(settings.database())) {
            var ledger = new JdbiLedger(database.jdbi());
            var rebuild = new JdbiRebuild(database.jdbi(), ledger, settings.approvals());
            if (!rebuild.isEmpty()) {
                throw notEmpty();
            }
            var all = new Recollection();
            MessageHistory slowly = SlackHistory.open(slack, settings.audit().otherApps(), this::pause);
            KeptPages history = isResumed ? KeptPages.resumed(slowly, pages) : KeptPages.fresh(slowly, pages);
            channels.forEach(channel -> channel(history, channel, all));
            if (!isDryRun && !rebuild.write(all, clock.instant())) {
                throw notEmpty();
            }
            history.forget();
            print(all);
        }
        return 0;
    }

    private static Unusable notEmpty() {
        return new Unusable("the database holds changes or events, wanted an empty one; nothing was written");
    }

    private void pause(Duration pause) {
        spec.commandLine().getErr().println("Slack asks to wait " + pause.toSeconds() + " s");
        sleep.accept(pause);
    }

    private void channel(MessageHistory history, String channel, Recollection all) {
        Deque<String> threads = new ArrayDeque<>();
        each(
                (place, cursor) -> history.messages(place, cursor),
                channel,
                message -> {
                    all.take(message);
                    if (all.hasThread(message)) {
                        threads.push(message.ts());
                    }
                },
                all);
        PrintWriter err = spec.commandLine().getErr();
        err.println(channel + ": " + threads.size() + " threads to read, at Slack's slowest a minute each");
        for (String thread : threads) {
            each((place, cursor) -> history.replies(place, thread, cursor), channel, all::take, all);
        }
    }

    private static void each(
            BiFunction<String, @Nullable String, Sight> pages,
            String channel,
            Consumer<SeenMessage> reader,
            Recollection all) {
        String[] cursor = {null};
        do {
            cursor[0] = pages.apply(channel, cursor[0])
                    .match(
                            page -> {
                                page.messages().forEach(reader);
                                return page.next();
                            },
                            hidden -> {
                                all.notSeen("messages of " + channel + " were not seen: " + hidden.why());
                                return null;
                            });
        } while (cursor[0] != null);
    }

    private void print(Recollection all) {
        PrintWriter out = spec.commandLine().getOut();
        all.gaps().forEach(gap -> out.println("gap: " + gap));
        out.println((isDryRun ? "would come back: " : "came back: ") + all.open()
                + " open changes, which run only when somebody approves them from now on, and " + all.ended()
                + " as history; " + all.gaps().size() + " gaps.");
    }
}
