package dev.sluice.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a message or a modal as a person does: its lines, its buttons, the request ID in it. */
final class Reading {
    private static final Pattern REQUEST_ID =
            Pattern.compile("(?i)request(?:\\s+id)?[\\s:*_`]*([0-9a-z]{4,}(?:-[0-9a-z]+){2,})");
    private static final Pattern MENTION = Pattern.compile("<@(U[A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern DATE = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");

    private final JsonNode people;

    /** Reads with the names of these people at hand. */
    Reading(JsonNode people) {
        this.people = people;
    }

    /** What it says, line by line; the buttons last, in brackets. */
    List<String> lines(JsonNode thing) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : thing.path("blocks")) {
            texts(block)
                    .forEach(text ->
                            text.lines().map(this::plain).map(String::strip).forEach(lines::add));
        }
        if (lines.isEmpty()) {
            thing.path("text").asText("").lines().map(this::plain).forEach(lines::add);
        }
        List<String> buttons = Button.all(thing).stream()
                .map(button -> "[" + button.text() + "]")
                .toList();
        if (!buttons.isEmpty()) {
            lines.add(String.join(" ", buttons));
        }
        return lines;
    }

    /** The request ID it carries. */
    Optional<String> requestId(JsonNode thing) {
        String all = String.join("\n", lines(thing)) + "\n" + thing.path("text").asText("");
        Matcher found = REQUEST_ID.matcher(all);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        String type = node.path("type").asText();
        if (type.equals("user")) {
            return List.of("<@" + node.path("user_id").asText() + ">");
        }
        if (type.equals("date")) {
            return List.of(node.path("fallback").asText());
        }
        if (type.equals("link") && !node.has("text")) {
            return List.of(node.path("url").asText());
        }
        if (node.path("text").isTextual() && !type.equals("button")) {
            texts.add(node.path("text").asText());
            return texts;
        }
        if (!type.equals("button") && !type.equals("actions") && !type.equals("input")) {
            node.forEach(child -> texts.addAll(texts(child)));
        }
        return type.startsWith("rich_text") ? List.of(String.join("", texts)) : texts;
    }

    private String plain(String line) {
        UnaryOperator<String> name = id -> {
            for (JsonNode person : people) {
                if (person.path("id").asText().equals(id)) {
                    return "@" + person.path("name").asText();
                }
            }
            return "@" + id;
        };
        String named = MENTION.matcher(line).replaceAll(found -> Matcher.quoteReplacement(name.apply(found.group(1))));
        return DATE.matcher(named)
                .replaceAll("$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
