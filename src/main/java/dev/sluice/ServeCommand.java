package dev.sluice;

import dev.sluice.cams.CamsAccount;
import dev.sluice.cams.CamsCredentials;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Runs the app, set up by the environment and the settings file, until the process is told to stop. */
@Command(name = "serve", description = "Run the app. This is what happens without a command, too.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

    @Override
    public Integer call() throws InterruptedException {
        long begun = System.nanoTime();
        Map<String, String> environment = System.getenv();
        Settings settings = settings(environment);
        Map<String, CamsCredentials> credentials = credentials(settings.accounts());
        Sluice sluice = Sluice.start(settings, account -> credentials.get(account.id()), InstantSource.system());
        sluice.followEdits(environment);
        log.info(
                "ready after-ms={} mode={} port={}",
                (System.nanoTime() - begun) / 1_000_000,
                settings.slack().isSocketMode() ? "socket" : "http",
                sluice.port());
        Shutdown.await(sluice);
        return 0;
    }

    /** The settings; when they have mistakes, the credentials are looked at as well, so that all is said at once. */
    private static Settings settings(Map<String, String> environment) {
        try {
            return Settings.read(environment);
        } catch (SettingsException e) {
            var all = new ArrayList<>(e.mistakes());
            CamsCredentials.byDefault().problem().ifPresent(problem -> all.add(noKey(problem)));
            throw new SettingsException(all);
        }
    }

    private static Map<String, CamsCredentials> credentials(List<CamsAccount> accounts) {
        Map<String, CamsCredentials> all = accounts.stream()
                .collect(Collectors.toMap(
                        CamsAccount::id,
                        account -> Optional.ofNullable(account.profile())
                                .map(CamsCredentials::ofProfile)
                                .orElseGet(CamsCredentials::byDefault)));
        List<String> problems = all.values().stream()
                .map(CamsCredentials::problem)
                .flatMap(Optional::stream)
                .map(ServeCommand::noKey)
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return all;
    }

    private static String noKey(String problem) {
        return "Alibaba Cloud credentials: " + problem;
    }
}
