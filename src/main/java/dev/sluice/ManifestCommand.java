package dev.sluice;

import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what is to be pasted where Slack asks for an app's manifest. It needs no token: there is no app yet. */
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description = "Print the manifest of the Slack app that matches the settings file.")
final class ManifestCommand implements Callable<Integer> {
    @Option(
            names = "--http",
            paramLabel = "https://HOST",
            description = "Where Slack reaches the app over HTTP; without it the app uses Socket Mode.")
    private @Nullable URI host;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (host != null && (!"https".equals(host.getScheme()) || host.getHost() == null)) {
            throw new ParameterException(
                    spec.commandLine(), "--http: `" + host + "`, wanted an address such as https://sluice.example.com");
        }
        spec.commandLine().getOut().print(Manifest.of(Settings.forManifest(System.getenv()), host));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
