package dev.sluice.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.response.Response;
import dev.sluice.RunningApp;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.web.WebServer;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many {@code /flow help} a second are answered, beside a Bolt app that does nothing but say the same: the same
 * bytes, put together once, on the same kind of server in the same process, in turn.
 */
public final class HelpBench {
    private static final int REQUESTS = 4_000;
    private static final int WARM_UPS = 12;
    private static final int ROUNDS = 51;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private HelpBench() {}

    public static void main(String[] arguments) throws Exception {
        new HelpBench().run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("sluice-help-bench");
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system());
                RunningApp app = RunningApp.start(sandbox, environment(sandbox, folder), folder.resolve("sluice.db"))) {
            var load = new HelpLoad(sandbox.workspace().signingSecret());
            URI ours = AppBench.at(app.port(), "/slack/events");
            try (WebServer bare = bare(sandbox, load.answer(ours))) {
                compare(load, ours, AppBench.at(bare.port(), "/slack/events"));
            }
        }
    }

    private void compare(HelpLoad load, URI ours, URI bare) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            load.run(ours, REQUESTS);
            load.run(bare, REQUESTS);
        }
        var rates = new double[ROUNDS];
        var bareRates = new double[ROUNDS];
        var shares = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rates[i] = load.run(ours, REQUESTS);
            bareRates[i] = load.run(bare, REQUESTS);
            shares[i] = 100 * rates[i] / bareRates[i];
        }
        for (double[] each : List.of(rates, bareRates, shares)) {
            Arrays.sort(each);
        }
        out.printf(
                Locale.ROOT,
                "/flow help: %.0f a second, a bare Bolt app %.0f: %.0f %% (half of %d rounds from %.0f to %.0f)%n",
                rates[ROUNDS / 2],
                bareRates[ROUNDS / 2],
                shares[ROUNDS / 2],
                ROUNDS,
                shares[ROUNDS / 4],
                shares[ROUNDS * 3 / 4]);
    }

    private static WebServer bare(Sandbox sandbox, byte[] help) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(sandbox.workspace().apiUrl());
        var app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(sandbox.workspace().botToken())
                .signingSecret(sandbox.workspace().signingSecret())
                .build());
        String body = new String(help, StandardCharsets.UTF_8);
        app.command(
                "/flow",
                (request, context) -> Response.builder()
                        .statusCode(200)
                        .contentType("application/json; charset=utf-8")
                        .body(body)
                        .build());
        app.start();
        return new WebServer("127.0.0.1", 0, Map.of("/slack/events", new SlackAppServlet(app)), List.of(), () -> "");
    }

    private static Map<String, String> environment(Sandbox sandbox, Path folder) {
        var environment = new HashMap<>(sandbox.environment(folder.resolve("sluice.db")));
        environment.remove("SLACK_APP_TOKEN");
        environment.put("SLACK_SIGNING_SECRET", sandbox.workspace().signingSecret());
        return environment;
    }
}
