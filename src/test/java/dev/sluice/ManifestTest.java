package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.slack.command.CommandName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The manifest asks Slack for exactly what the code uses. The sandbox enforces its scopes in every scenario. */
final class ManifestTest {
    /** What Slack documents as the scope that each method of the client in use takes; empty where it takes none. */
    private static final Map<String, String> SCOPES = Map.ofEntries(
            Map.entry("authTest", ""),
            Map.entry("chatGetPermalink", ""),
            Map.entry("chatPostEphemeral", "chat:write"),
            Map.entry("chatPostMessage", "chat:write"),
            Map.entry("chatUpdate", "chat:write"),
            Map.entry("conversationsMembers", "channels:read groups:read"),
            Map.entry("conversationsHistory", "channels:history groups:history im:history"),
            Map.entry("conversationsOpen", "im:write"),
            Map.entry("conversationsReplies", "channels:history groups:history im:history"),
            Map.entry("filesUploadV2", "files:write"),
            Map.entry("usergroupsList", "usergroups:read"),
            Map.entry("usersList", "users:read"),
            Map.entry("usersInfo", "users:read"),
            Map.entry("viewsOpen", ""),
            Map.entry("viewsPublish", ""),
            Map.entry("viewsUpdate", ""));

    private static final Pattern CALL = Pattern.compile("methods\\s*\\.([a-zA-Z0-9]+)\\(\\s*r ->");

    private static final Pattern EVENT = Pattern.compile("app\\s*\\.event\\(\\s*([A-Za-z]+)Event\\.class");

    private static final Pattern SHORTCUT = Pattern.compile("app\\s*\\.(global|message)Shortcut\\(Shortcuts\\.(\\w+),");
    private static final Pattern NAMED = Pattern.compile("static final String (CHANGE\\w*) = \"([a-z_]+)\"");

    private static final JsonNode MANIFEST = manifest();

    private static JsonNode manifest() {
        try {
            return new YAMLMapper().readTree(Path.of("manifest.yml").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void scopes_are_those_of_the_methods_that_are_called() throws IOException {
        Set<String> used = used();

        assertThat(SCOPES.keySet()).as("each method has its scope in this test").isEqualTo(used);
        var wanted = used.stream()
                .flatMap(method -> Stream.of(SCOPES.getOrDefault(method, "").split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.remove("");
        wanted.add("commands");
        assertThat(texts(MANIFEST.at("/oauth_config/scopes/bot"))).isEqualTo(wanted);
    }

    @Test
    void command_is_the_one_that_the_app_listens_to() {
        assertThat(MANIFEST.at("/features/slash_commands")).hasSize(1);
        assertThat(MANIFEST.at("/features/slash_commands/0/command").asText()).isEqualTo(CommandName.USUAL.value());
    }

    @Test
    void modals_and_buttons_need_interactivity() {
        assertThat(MANIFEST.at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
    }

    @Test
    void events_are_those_that_the_app_listens_to() throws IOException {
        Set<String> heard = sources()
                .flatMap(text -> EVENT.matcher(text).results().map(event -> event.group(1)))
                .map(ManifestTest::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));

        // messages come by the kind of channel
        heard.remove("message");
        heard.addAll(Set.of("message.channels", "message.groups"));
        assertThat(texts(MANIFEST.at("/settings/event_subscriptions/bot_events")))
                .isEqualTo(heard);
    }

    @Test
    void shortcuts_are_those_that_the_app_listens_to() throws IOException {
        Map<String, String> names = sources()
                .flatMap(text -> NAMED.matcher(text).results())
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2), (one, other) -> one));
        Set<String> heard = sources()
                .flatMap(text -> SHORTCUT.matcher(text).results())
                .map(it -> it.group(1) + " " + names.get(it.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> offered = StreamSupport.stream(
                        MANIFEST.at("/features/shortcuts").spliterator(), false)
                .map(it ->
                        it.path("type").asText() + " " + it.path("callback_id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offered).isEqualTo(heard).isNotEmpty();
    }

    /** {@code UserChangeEvent} is {@code user_change} on the wire. */
    private static String nameOf(String type) {
        return type.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Set<String> used() throws IOException {
        return sources()
                .flatMap(text -> CALL.matcher(text).results().map(call -> call.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/sluice/slack"))) {
            return files.filter(Files::isRegularFile).map(ManifestTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
