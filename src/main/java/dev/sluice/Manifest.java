package dev.sluice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Slack is to know of the app, as {@code manifest.yml} says it, fitted to the settings of a deployment. */
final class Manifest {
    /** What the build puts beside the classes. */
    private static final String TEMPLATE = "/sandbox/manifest.yml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private Manifest() {}

    /**
     * The manifest as YAML.
     *
     * @param host where Slack reaches the app over HTTP; null for Socket Mode
     */
    static String of(SlackSection settings, @Nullable URI host) {
        ObjectNode manifest = template();
        String name = "Sluice " + settings.label().text();
        manifest.withObject("/display_information").put("name", name.strip());
        manifest.withObject("/features/bot_user").put("display_name", name.strip());
        ObjectNode command = (ObjectNode) manifest.at("/features/slash_commands/0");
        command.put("command", settings.command().value());
        if (host != null) {
            String events = host.toString().replaceFirst("/*$", "") + "/slack/events";
            command.put("url", events);
            manifest.withObject("/settings").put("socket_mode_enabled", false);
            manifest.withObject("/settings/interactivity").put("request_url", events);
            manifest.withObject("/settings/interactivity").put("message_menu_options_url", events);
            manifest.withObject("/settings/event_subscriptions").put("request_url", events);
        }
        try {
            return YAML.writeValueAsString(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest that is no YAML", e);
        }
    }

    private static ObjectNode template() {
        try (InputStream file = Objects.requireNonNull(Manifest.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return (ObjectNode) YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
