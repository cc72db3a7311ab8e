package dev.sluice.access.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import dev.sluice.access.wording.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was decided once, with all that is needed to decide it again under other policies.
 *
 * @param context the condition keys as they were when it was decided
 * @param time when it was decided; null if that is not known
 * @param decision the decision in one word, as {@link Decision#word} says it; null if that is not known
 */
public record RecordedRequest(
        UserId user,
        Set<String> userGroups,
        String team,
        ActionName action,
        ResourceName resource,
        Map<String, List<String>> context,
        @Nullable Instant time,
        @Nullable String decision) {
    public RecordedRequest {
        userGroups = Set.copyOf(userGroups);
        context = Context.of(context).asMap();
    }

    public static RecordedRequest of(Person who, Request request, Instant time, Decision decision) {
        return new RecordedRequest(
                who.id(),
                who.userGroups(),
                who.teamId(),
                request.action(),
                request.resource(),
                request.context().asMap(),
                time,
                decision.word());
    }

    public Request request() {
        return new Request(action, resource, Context.of(context));
    }

    /** The record as the ledger keeps it. Fields may be added, never renamed. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("user", user.value());
        userGroups.stream().sorted().forEach(json.putArray("groups")::add);
        json.put("team", team).put("action", action.value()).put("resource", resource.value());
        ObjectNode keys = json.putObject("context");
        context.forEach((key, values) -> values.forEach(keys.withArray("/" + pointed(key))::add));
        if (time != null) {
            json.put("time", time.toString());
        }
        return decision == null ? json : json.put("decision", decision);
    }

    private static String pointed(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Reads what {@link #toJson} wrote. A bare text is a list of one.
     *
     * @throws IllegalArgumentException saying what is missing or wrong
     */
    public static RecordedRequest fromJson(JsonNode json) {
        Map<String, List<String>> context = new LinkedHashMap<>();
        json.path("context").properties().forEach(entry -> context.put(entry.getKey(), texts(entry.getValue())));
        return new RecordedRequest(
                new UserId(text(json, "user")),
                Set.copyOf(texts(json.path("groups"))),
                json.path("team").asText(),
                new ActionName(text(json, "action")),
                new ResourceName(text(json, "resource")),
                context,
                json.has("time") ? time(text(json, "time")) : null,
                json.has("decision") ? text(json, "decision") : null);
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(
                    value.isMissingNode() ? "no `" + field + "`" : "`" + field + "` is no text, wanted one in quotes");
        }
        return value.textValue();
    }

    private static List<String> texts(JsonNode values) {
        if (values.isArray()) {
            return values.valueStream().map(JsonNode::asText).toList();
        }
        return values.isMissingNode() || values.isNull() ? List.of() : List.of(values.asText());
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "`time` is " + Quoted.of(text) + ", wanted a time such as `2026-11-24T09:00:00Z`", wrong);
        }
    }
}
