package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Slack's published schema of manifests, version 2, says of the parts that Sluice may use: which fields there are,
 * which must be there, and how long or many they may be. Whatever is not listed is a mistake.
 */
final class ManifestRules {
    private static final String URL = "https?://.*";

    /** A rule a line: place, kind, least and most characters or items, and what else it must match. */
    private static final String TABLE = """
            . object display_information
            _metadata object
            _metadata.major_version integer 2 2
            _metadata.minor_version integer 0 99
            display_information object name
            display_information.name text 1 35
            display_information.description text 1 140
            display_information.long_description text 175 4000
            display_information.background_color text 4 7 #[0-9a-fA-F]{3}([0-9a-fA-F]{3})?
            features object
            features.app_home object
            features.app_home.home_tab_enabled flag
            features.app_home.messages_tab_enabled flag
            features.app_home.messages_tab_read_only_enabled flag
            features.bot_user object display_name
            features.bot_user.display_name text 1 80
            features.bot_user.always_online flag
            features.slash_commands list 1 50
            features.slash_commands[] object command,description
            features.slash_commands[].command text 2 32 /.*
            features.slash_commands[].url text 1 3000 URL
            features.slash_commands[].description text 1 2000
            features.slash_commands[].usage_hint text 1 1000
            features.slash_commands[].should_escape flag
            features.shortcuts list 1 10
            features.shortcuts[] object name,type,callback_id,description
            features.shortcuts[].name text 1 24
            features.shortcuts[].type text 1 7 message|global
            features.shortcuts[].callback_id text 1 255
            features.shortcuts[].description text 1 150
            oauth_config object
            oauth_config.scopes object
            oauth_config.scopes.bot list 0 255
            oauth_config.scopes.bot[] text 1 50
            oauth_config.scopes.bot_optional list 0 255
            oauth_config.scopes.bot_optional[] text 1 50
            settings object
            settings.interactivity object is_enabled
            settings.interactivity.is_enabled flag
            settings.interactivity.request_url text 1 3500 URL
            settings.interactivity.message_menu_options_url text 1 3500 URL
            settings.event_subscriptions object
            settings.event_subscriptions.request_url text 1 3500 URL
            settings.event_subscriptions.bot_events list 0 100
            settings.event_subscriptions.bot_events[] text 1 50
            settings.org_deploy_enabled flag
            settings.socket_mode_enabled flag
            settings.token_rotation_enabled flag
            """;

    private static final Map<String, List<String>> RULES = new TreeMap<>();

    static {
        TABLE.lines().map(line -> line.split(" ", -1)).forEach(rule -> RULES.put(rule[0], List.of(rule)));
    }

    private ManifestRules() {}

    /** What is wrong with a manifest, each with its place. */
    static List<String> mistakes(JsonNode manifest) {
        var mistakes = new ArrayList<String>();
        check(".", manifest, mistakes);
        return mistakes;
    }

    private static void check(String place, JsonNode node, List<String> mistakes) {
        @Nullable List<String> rule = RULES.get(place);
        if (rule == null) {
            mistakes.add(place + ": not in the schema");
            return;
        }
        switch (rule.get(1)) {
            case "object" -> object(place, node, rule, mistakes);
            case "list" -> list(place, node, rule, mistakes);
            case "text" -> {
                if (!node.isTextual() || !isWithin(node.asText().length(), rule) || !matches(node, rule)) {
                    mistakes.add(place + ": " + node);
                }
            }
            case "integer" -> {
                if (!node.isInt() || !isWithin(node.asInt(), rule)) {
                    mistakes.add(place + ": " + node);
                }
            }
            default -> {
                if (!node.isBoolean()) {
                    mistakes.add(place + ": " + node);
                }
            }
        }
    }

    private static void object(String place, JsonNode node, List<String> rule, List<String> mistakes) {
        if (!node.isObject()) {
            mistakes.add(place + ": no object");
            return;
        }
        String required = rule.size() > 2 ? rule.get(2) : "";
        Arrays.stream(required.split(",", -1))
                .filter(field -> !field.isEmpty() && !node.has(field))
                .forEach(field -> mistakes.add(place + ": no " + field));
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            check(place.equals(".") ? field.getKey() : place + "." + field.getKey(), field.getValue(), mistakes);
        }
    }

    private static void list(String place, JsonNode node, List<String> rule, List<String> mistakes) {
        Set<JsonNode> unique = new HashSet<>();
        node.forEach(unique::add);
        if (!node.isArray() || !isWithin(node.size(), rule) || unique.size() < node.size()) {
            mistakes.add(place + ": no list of that length, each once");
        }
        node.forEach(item -> check(place + "[]", item, mistakes));
    }

    private static boolean isWithin(int size, List<String> rule) {
        return size >= Integer.parseInt(rule.get(2)) && size <= Integer.parseInt(rule.get(3));
    }

    private static boolean matches(JsonNode node, List<String> rule) {
        String wanted = rule.size() < 5 ? ".*" : rule.get(4).replace("URL", URL);
        return Pattern.matches(wanted, node.asText());
    }
}
