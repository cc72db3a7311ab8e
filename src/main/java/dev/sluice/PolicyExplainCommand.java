package dev.sluice;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether somebody may do something by the policies of the settings file, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Say whether somebody may do something, which statements decide it, and what would have to change.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:explained, whether allowed or not", "2:not understood, or the settings cannot be used"})
final class PolicyExplainCommand implements Callable<Integer> {
    @Option(names = "--user", required = true, paramLabel = "U…", description = "Slack's id of the person.")
    private String user = "";

    @Option(
            names = "--group",
            paramLabel = "S…",
            description = "Slack's id of a user group of theirs; repeat for more. Without it, Slack is asked where"
                    + " SLACK_BOT_TOKEN is set.")
    private @Nullable List<String> groups;

    @Option(names = "--team", paramLabel = "T…", defaultValue = "", description = "Slack's id of the workspace.")
    private String team = "";

    @Option(
            names = "--action",
            required = true,
            paramLabel = "A",
            description = "What they want to do, such as cams:ModifyFlow.")
    private String action = "";

    @Option(
            names = "--resource",
            required = true,
            paramLabel = "R",
            description = "To what: acs:cams:<region>:<account>:flow/<FlowId>, or * for everything.")
    private String resource = "";

    @Option(
            names = "--context",
            paramLabel = "k=v",
            description = "A condition key and its value, such as slack:ChannelId=C01PROD; repeat for more.")
    private List<String> context = List.of();

    @Option(names = "--json", description = "Print everything as JSON, in the shape of RAM's diagnostic messages.")
    private boolean isJson;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:SLUICE_CONFIG:-sluice.yml}",
            description = "The settings file; SLUICE_CONFIG or sluice.yml where it is left out.")
    private Path config = Path.of("sluice.yml");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        AccessSettings settings = PolicySource.read(config);
        Request request = request();
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        List<String> notes = new ArrayList<>();
        Person who = person(notes);
        var explained = new Explained(settings, who, request, () -> now);
        explained.missingPlaces().forEach(notes::add);
        var out = spec.commandLine().getOut();
        if (isJson) {
            out.println(explained.json());
        } else {
            explained.lines().forEach(out::println);
        }
        notes.forEach(note -> spec.commandLine().getErr().println("note: " + note));
        out.flush();
        return 0;
    }

    private Person person(List<String> notes) {
        try {
            UserId id = new UserId(user);
            return groups == null
                    ? SlackPeople.person(System.getenv(), id, team, notes)
                    : new Person(id, team, Standing.MEMBER, new HashSet<>(groups));
        } catch (IllegalArgumentException wrong) {
            throw notUnderstood("--user: " + wrong.getMessage());
        }
    }

    private Request request() {
        try {
            return new Request(new ActionName(action), new ResourceName(resource), Context.of(keys()));
        } catch (IllegalArgumentException wrong) {
            throw notUnderstood(String.valueOf(wrong.getMessage()));
        }
    }

    private Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (String pair : context) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || pair.indexOf(':') < 0) {
                throw notUnderstood("--context: `" + pair + "`, wanted key=value such as slack:ChannelId=C01PROD");
            }
            keys.computeIfAbsent(pair.substring(0, equals), key -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return keys;
    }

    private CommandLine.ParameterException notUnderstood(String why) {
        return new CommandLine.ParameterException(spec.commandLine(), why);
    }
}
