package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.cams.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, no secret, token or signature is written anywhere that somebody reads. */
final class SecretsTest {
    /** How a request to CAMS or from Slack is signed, and the ticket of a Socket Mode connection. */
    private static final Pattern SIGNED =
            Pattern.compile("ACS3-HMAC|Signature=[0-9a-fA-F]|x-slack-signature|v0=[0-9a-f]{16}|ticket=", 2);

    @Test
    void no_secret_is_in_any_log_metric_message_or_row(@TempDir Path folder) throws IOException, InterruptedException {
        try (var sandbox = Sandbox.start(0, InstantSource.system())) {
            var everything = new ArrayList<String>();
            live(sandbox, folder, everything);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    everything.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            everything.add(Person.editor(sandbox.people()).state().toString());

            assertThat(String.join("\n", everything)).contains("change moved", "sluice_cams_rate", "LimitControl");
            for (String secret : secrets(sandbox, folder)) {
                assertThat(everything).noneMatch(text -> text.contains(secret));
            }
            assertThat(everything).noneMatch(text -> SIGNED.matcher(text).find());
        }
    }

    private static List<String> secrets(Sandbox sandbox, Path folder) {
        var environment = sandbox.environment(folder.resolve("sluice.db"));
        List<String> secrets = Stream.of("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "ALIBABA_CLOUD_ACCESS_KEY_SECRET")
                .map(name -> environment.getOrDefault(name, ""))
                .toList();
        assertThat(secrets).allMatch(secret -> secret.length() > 8);
        return secrets;
    }

    /** A day on which CAMS and the process fail in every way. */
    private static void live(Sandbox sandbox, Path folder, List<String> everything)
            throws IOException, InterruptedException {
        Person ann = Person.editor(sandbox.people());
        try (AppProcess app = AppProcess.start(sandbox, folder)) {
            changes(sandbox, ann, "html", Fault.of("GetFlow", Fault.Kind.HTML));
            changes(sandbox, ann, "empty", Fault.of("GetFlow", Fault.Kind.EMPTY));
            changes(sandbox, ann, "drop", Fault.of("ModifyFlow", Fault.Kind.DROP_AFTER));
            changes(sandbox, ann, "limit", Fault.of("ModifyFlow", Fault.Kind.LIMIT));
            changes(sandbox, ann, "refused", Fault.status("ModifyFlow", 400, "SignatureDoesNotMatch"));
            everything.add(get("http://127.0.0.1:" + app.port() + "/metrics"));
            app.kill();
        }
        AppProcess.start(sandbox, folder).close();
    }

    /** A change during which CAMS fails once like this. */
    private static void changes(Sandbox sandbox, Person ann, String name, Fault fault) {
        ann.types(Person.SUPPORT, "/flow edit 1001");
        var modal = ann.modal("flow_edit");
        sandbox.cams().play(fault);
        ann.submits(modal, name, "SIGN_UP");
        ann.reads(Person.SUPPORT, "change", "→ " + name);
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    /** The port that a log tells of. */
    static int port(String log) {
        Matcher ready = Pattern.compile("ready .*port=(\\d+)").matcher(log);
        assertThat(ready.find()).as(log).isTrue();
        return Integer.parseInt(ready.group(1));
    }
}
