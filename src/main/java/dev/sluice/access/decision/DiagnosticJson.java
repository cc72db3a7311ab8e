package dev.sluice.access.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.conditions.ContextKey;
import java.util.List;

/**
 * Explanations as JSON in the shape of RAM's {@code DecodeDiagnosticMessage}: its field names where it has them, and
 * {@code Decision}, {@code Statement}, {@code Message}, {@code NearMisses} and {@code Cautions} besides.
 */
public final class DiagnosticJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DiagnosticJson() {}

    public static ObjectNode of(Explanation explanation) {
        Request request = explanation.request();
        Decision decision = explanation.decision();
        ObjectNode json = NODES.objectNode();
        json.put("Decision", decision.word());
        json.put("Message", InWords.of(decision, request));
        decision.match(
                allow -> json.put("ExplicitDeny", false),
                deny -> json.put("ExplicitDeny", deny.kind() == NoPermissionType.EXPLICIT_DENY)
                        .put("NoPermissionPolicyType", deny.layer().toString()),
                barred -> json.put("Standing", barred.standing().name()),
                unavailable -> json);
        json.put("AuthAction", request.action().value());
        json.put("AuthResource", request.resource().value());
        json.put("AuthPrincipal", String.join(",", request.context().values(ContextKey.USER_ID)));
        ArrayNode conditions = json.putArray("AuthConditions");
        request.context()
                .asMap()
                .forEach((key, values) ->
                        conditions.addObject().put("ConditionKey", key).set("ConditionValues", texts(values)));
        ArrayNode policies = json.putArray("MatchedPolicies");
        decision.reasons()
                .forEach(reason -> policies.addObject()
                        .put("Effect", reason.effect().toString())
                        .put("PolicyIdentifier", reason.policy())
                        .put("PolicyType", "Custom")
                        .put("Statement", reason.statement()));
        ArrayNode nearMisses = json.putArray("NearMisses");
        explanation.nearMisses().map(InWords::of).forEach(nearMisses::add);
        ArrayNode cautions = json.putArray("Cautions");
        explanation.cautions().map(InWords::of).forEach(cautions::add);
        return json;
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode texts = NODES.arrayNode();
        values.forEach(texts::add);
        return texts;
    }
}
