package dev.sluice.access.cases;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.wording.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of policy cases: a JSON list of objects with {@code identityPolicies}, {@code request}, {@code expect}.
 */
public final class PolicyCases {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PolicyCases() {}

    /**
     * Reads the cases of a file.
     *
     * @throws IllegalArgumentException if the text is no list of cases, saying which case and what was wanted
     */
    public static List<PolicyCase> read(String json) {
        return read(json, file -> {
            throw new IllegalArgumentException("policy file " + Quoted.of(file) + ", wanted the policy itself");
        });
    }

    /** The same, where {@code {"file": "…"}} may stand for a policy; {@code files} has the policy of a name. */
    public static List<PolicyCase> read(String json, Function<String, JsonNode> files) {
        JsonNode list;
        try {
            list = JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not JSON: " + problem(unreadable), unreadable);
        }
        if (!list.isArray()) {
            throw new IllegalArgumentException("the file is no list, wanted a list of cases");
        }
        List<PolicyCase> cases = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            try {
                cases.add(one(list.get(i), files));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("case " + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        return cases;
    }

    private static String problem(JsonProcessingException unreadable) {
        JsonLocation at = unreadable.getLocation();
        String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return Quoted.plain(String.valueOf(unreadable.getOriginalMessage())) + place;
    }

    private static PolicyCase one(JsonNode node, Function<String, JsonNode> files) {
        JsonNode request = member(node, "request");
        JsonNode expect = member(node, "expect");
        JsonNode reasons = expect.get("reasons");
        return new PolicyCase(
                text(node, "id"),
                text(node, "why"),
                policies(member(node, "identityPolicies"), files),
                elements(node.path("controlPolicies")).stream()
                        .map(level -> policies(level, files))
                        .toList(),
                new Request(
                        new ActionName(text(request, "action")),
                        new ResourceName(text(request, "resource")),
                        context(member(request, "context"))),
                new Expectation(
                        text(expect, "decision"),
                        optional(expect, "finding"),
                        optional(expect, "policyType"),
                        reasons == null ? null : texts(reasons)));
    }

    private static Context context(JsonNode node) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        entry.getValue().isArray()
                                ? texts(entry.getValue())
                                : List.of(entry.getValue().asText())));
        return Context.of(values);
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.get(name);
        if (member == null) {
            throw new IllegalArgumentException("no `" + name + "`");
        }
        return member;
    }

    private static String text(JsonNode node, String name) {
        return member(node, name).asText();
    }

    private static @Nullable String optional(JsonNode node, String name) {
        JsonNode member = node.get(name);
        return member == null ? null : member.asText();
    }

    private static List<JsonNode> policies(JsonNode list, Function<String, JsonNode> files) {
        return elements(list).stream()
                .map(policy -> policy.size() == 1 && policy.path("file").isTextual()
                        ? files.apply(policy.path("file").textValue())
                        : policy)
                .toList();
    }

    private static List<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements;
    }

    private static List<String> texts(JsonNode node) {
        return elements(node).stream().map(JsonNode::asText).toList();
    }
}
