package dev.sluice;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.change.JdbiErasure;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases a person from the database; exit 0 done, 2 could not. The chain of the ledger stays and still verifies. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Put a name that means nothing in the place of a person, and take out what they wrote, for good."
                + " Without --yes it only says what that would be. Exit 0: done, 2: could not.")
final class AuditEraseCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 10;

    private final Map<String, String> environment;
    private final InstantSource clock;

    AuditEraseCommand() {
        this(System.getenv(), InstantSource.system());
    }

    AuditEraseCommand(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Option(names = "--person", required = true, paramLabel = "U…", description = "Their ID in Slack.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private String person;

    @Option(names = "--yes", description = "Do it.")
    private boolean isMeant;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!UserId.isOne(person)) {
            throw new Unusable("--person: `" + person + "`, wanted the ID of a person in Slack, such as `U0123456789`");
        }
        var who = new UserId(person);
        try (Database database = Database.open(Settings.forAudit(environment).database())) {
            var remover = new JdbiRemover(database.jdbi(), new JdbiLedger(database.jdbi()), clock);
            var erasure = new JdbiErasure(database.jdbi(), remover);
            JdbiErasure.Held held = erasure.about(who);
            PrintWriter out = spec.commandLine().getOut();
            out.println(who + ": " + held.events() + " events, " + held.others() + " events of others that name them, "
                    + held.changes() + " changes that they asked for or had a say in.");
            if (!held.open().isEmpty()) {
                throw new Unusable("changes of " + who + " have not ended, or somebody is still to be told of them: "
                        + some(held.open()) + "; have them decided or withdrawn first, nothing was erased");
            }
            if (isMeant) {
                out.println("Erased: " + erasure.erase(who) + " stands in their place from now on.");
            } else {
                out.println("Nothing was erased. With --yes it is, for good.");
            }
            stays(held.messages()).forEach(out::println);
        } catch (DatabaseException e) { // another process has it, say
            throw new Unusable(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private static String some(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())))
                + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "");
    }

    /** What no command of ours reaches. */
    private static List<String> stays(List<String> messages) {
        String slack = messages.isEmpty()
                ? "Slack has no messages about these changes."
                : "Slack keeps " + messages.size() + " messages about these changes, in "
                        + String.join(", ", new TreeSet<>(messages))
                        + ". They name the person, and some carry a copy that"
                        + " `audit rebuild` would read. Who administers the workspace can delete them there; `audit verify`"
                        + " will say that they were.";
        return List.of(
                slack,
                "Logs, backups, exports, and settings or policies that name the person are as they were; so are names in"
                        + " what others wrote.");
    }
}
