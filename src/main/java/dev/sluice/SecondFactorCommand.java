package dev.sluice;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.change.factor.Factor;
import dev.sluice.change.factor.JdbiFactors;
import dev.sluice.change.factor.TotpFactors;
import dev.sluice.database.Database;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Registers the devices on which approvers read one-time codes. Exit 0: done, 2: could not. */
@Command(
        name = "second-factor",
        mixinStandardHelpOptions = true,
        description = "Register, list or remove the devices of approvers for one-time codes, beside the running app.")
final class SecondFactorCommand {
    private static final int CANNOT = 2;

    private final Map<String, String> environment;
    private final InstantSource clock;

    SecondFactorCommand() {
        this(System.getenv(), InstantSource.system());
    }

    SecondFactorCommand(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Register somebody, and print the secret for their authenticator app, once.")
    int add(
            @Option(names = "--user", required = true, paramLabel = "U…") String user,
            @Option(names = "--replace", description = "They have a device that shall no longer count.")
                    boolean isReplacing) {
        return with((factors, store) -> {
            UserId who = id(user);
            if (!isReplacing && store.find(who).isPresent()) {
                err().println(user + " has a device already; --replace takes another in its place");
                return CANNOT;
            }
            String secret = factors.register(who);
            out().println("otpauth://totp/Sluice:" + user + "?secret=" + secret + "&issuer=Sluice");
            out().println("To type by hand: " + secret.replaceAll("(.{4})(?!$)", "$1 "));
            out().println("Give it to " + user
                    + " in person: whoever sees it can make their codes. It is not shown again.");
            return 0;
        });
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "No device of somebody counts any more.")
    int remove(@Option(names = "--user", required = true, paramLabel = "U…") String user) {
        return with((factors, store) -> {
            boolean isRemoved = store.remove(id(user), clock.instant());
            out().println(isRemoved ? "removed the device of " + user : user + " has no device");
            return isRemoved ? 0 : CANNOT;
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Who has a device, and since when.")
    int list() {
        return with((factors, store) -> {
            for (Factor factor : store.all()) {
                out().println(factor.who() + " since " + factor.addedAt());
            }
            return 0;
        });
    }

    private int with(BiFunction<TotpFactors, JdbiFactors, Integer> deed) {
        Settings.ForFactors settings = Settings.forFactors(environment);
        if (settings.key() == null) {
            throw new Unusable("secondFactor.keyFile is not set; `openssl rand -base64 32` makes a key");
        }
        try (Database database = Database.openBeside(settings.database())) {
            var store = new JdbiFactors(database.jdbi(), new JdbiLedger(database.jdbi()));
            return deed.apply(new TotpFactors(store, settings.key(), clock), store);
        }
    }

    private static UserId id(String user) {
        if (!UserId.isOne(user)) {
            throw new Unusable("--user `" + user + "`, wanted the ID of a member, as in `U0123456789`");
        }
        return new UserId(user);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
