package dev.sluice.access.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.patterns.ActionPattern;
import dev.sluice.access.patterns.Arn;
import dev.sluice.access.patterns.ResourcePattern;
import dev.sluice.access.wording.Nearest;
import dev.sluice.access.wording.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one statement: it gives the statement, or reports at least one error. */
final class StatementReader {
    private static final List<String> ELEMENTS =
            List.of("Effect", "Action", "NotAction", "Resource", "Condition", "Sid");

    private final Spot spot;
    private final int number;

    StatementReader(Spot spot, int number) {
        this.spot = spot.to(number - 1).in("statement " + number);
        this.number = number;
    }

    Optional<Statement> read(JsonNode node) {
        int errorsBefore = spot.findings().errors();
        if (!node.isObject()) {
            spot.report(FindingCode.DATA_TYPE_MISMATCH, Elements.kind(node) + ", wanted an object");
            return Optional.empty();
        }
        node.fieldNames().forEachRemaining(this::checkElement);
        checkSid(node);
        Statement statement = new Statement(
                number, effect(node), node.has("NotAction"), actions(node), resources(node), conditions(node));
        if (spot.findings().errors() > errorsBefore) {
            return Optional.empty();
        }
        new Advice(spot, statement).give();
        return Optional.of(statement);
    }

    private void checkElement(String element) {
        if (!ELEMENTS.contains(element)) {
            String why = switch (element) {
                case "NotResource" -> ", which RAM no longer has, wanted `Resource`";
                case "Principal" -> ", which belongs to resource-based policies only";
                default -> Nearest.didYouMean(element, ELEMENTS, ", wanted one of " + String.join(", ", ELEMENTS));
            };
            spot.to(element).report(FindingCode.INVALID_POLICY_ELEMENT, "element " + Quoted.of(element) + why);
        }
    }

    private void checkSid(JsonNode node) {
        JsonNode sid = node.get("Sid");
        if (sid != null && sid.isTextual()) {
            spot.to("Sid").report(FindingCode.SID_IGNORED, "`Sid` is not in RAM's grammar and is ignored");
        } else if (sid != null) {
            spot.to("Sid")
                    .report(
                            FindingCode.DATA_TYPE_MISMATCH,
                            "`Sid` is " + Elements.kind(sid) + ", wanted a quoted text");
        }
    }

    /** Where the effect is unreadable, the error keeps the statement from ever being used. */
    private Effect effect(JsonNode node) {
        JsonNode effect = node.get("Effect");
        for (Effect known : Effect.values()) {
            if (effect != null && effect.isTextual() && effect.textValue().equals(known.toString())) {
                return known;
            }
        }
        spot.to("Effect")
                .report(
                        FindingCode.INVALID_EFFECT,
                        (effect == null ? "no `Effect`" : "`Effect` is " + Elements.kind(effect))
                                + ", wanted `Allow` or `Deny`");
        return Effect.DENY;
    }

    private List<ActionPattern> actions(JsonNode node) {
        List<ActionPattern> actions = new ArrayList<>();
        String element = node.has("NotAction") ? "NotAction" : "Action";
        JsonNode list = node.get(element);
        if (list == null) {
            spot.report(FindingCode.MISSING_ACTION, "neither `Action` nor `NotAction`, wanted one of them");
            return actions;
        }
        if (node.has("Action") && node.has("NotAction")) {
            spot.report(FindingCode.ACTION_AND_NOT_ACTION, "both `Action` and `NotAction`, wanted one of them");
        }
        Elements.eachText(list, spot.to(element).in("`" + element + "`"), (action, place) -> {
            if (ActionPattern.isOne(action)) {
                actions.add(ActionPattern.of(action));
            } else {
                place.report(
                        FindingCode.INVALID_ACTION_FORMAT,
                        Quoted.of(action) + ", wanted `*` or `service:operation` such as `cams:ModifyFlow`");
            }
        });
        return actions;
    }

    private List<ResourcePattern> resources(JsonNode node) {
        List<ResourcePattern> resources = new ArrayList<>();
        JsonNode list = node.get("Resource");
        if (list == null) {
            if (!node.has("NotResource")) {
                spot.report(FindingCode.MISSING_RESOURCE, "no `Resource`, wanted `*` or a list of resources");
            }
            return resources;
        }
        Elements.eachText(list, spot.to("Resource").in("`Resource`"), (resource, place) -> {
            if (resource.equals("*") || Arn.of(resource).isPresent()) {
                resources.add(ResourcePattern.of(resource));
            } else {
                place.report(
                        Arn.hasPrefix(resource) ? FindingCode.MISSING_ARN_FIELD : FindingCode.INVALID_ARN_PREFIX,
                        Quoted.of(resource) + ", wanted `*` or `acs:service:region:account:relative-id`");
            }
        });
        return resources;
    }

    private List<Condition> conditions(JsonNode node) {
        JsonNode block = node.get("Condition");
        return block == null ? List.of() : new ConditionReader(spot.to("Condition")).read(block);
    }
}
