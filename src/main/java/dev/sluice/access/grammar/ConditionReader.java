package dev.sluice.access.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.Operator;
import dev.sluice.access.wording.Nearest;
import dev.sluice.access.wording.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a condition block, {@code {operator: {key: values}}}, into one condition per key. */
final class ConditionReader {
    private static final List<String> OPERATORS =
            Arrays.stream(Operator.values()).map(Operator::toString).toList();

    private final Spot spot;
    private final List<Condition> conditions = new ArrayList<>();

    ConditionReader(Spot spot) {
        this.spot = spot;
    }

    List<Condition> read(JsonNode block) {
        if (block.isObject()) {
            for (Map.Entry<String, JsonNode> entry : block.properties()) {
                operator(entry.getKey(), entry.getValue(), spot.to(entry.getKey()));
            }
        } else {
            spot.report(
                    FindingCode.DATA_TYPE_MISMATCH,
                    "`Condition` is " + Elements.kind(block) + ", wanted an object of operators");
        }
        return conditions;
    }

    private void operator(String name, JsonNode keys, Spot here) {
        Optional<Operator> operator = Operator.named(name);
        if (operator.isEmpty()) {
            here.report(
                    FindingCode.INVALID_CONDITION_OPERATOR,
                    "condition operator " + Quoted.of(name)
                            + Nearest.didYouMean(name, OPERATORS, ", wanted one of RAM's 21 operators"));
        } else if (!keys.isObject()) {
            here.report(
                    FindingCode.DATA_TYPE_MISMATCH,
                    "`" + name + "` is " + Elements.kind(keys) + ", wanted an object of condition keys");
        } else if (keys.isEmpty()) {
            here.report(FindingCode.EMPTY_LIST, "`" + name + "` has no condition key, wanted at least one");
        } else {
            for (Map.Entry<String, JsonNode> entry : keys.properties()) {
                key(operator.get(), entry.getKey(), entry.getValue(), here.to(entry.getKey()));
            }
        }
    }

    private void key(Operator operator, String key, JsonNode list, Spot here) {
        int errorsBefore = here.findings().errors();
        int colon = key.indexOf(':');
        if (colon <= 0 || colon == key.length() - 1) {
            here.report(
                    FindingCode.INVALID_CONDITION_KEY_FORMAT,
                    "condition key " + Quoted.of(key) + ", wanted `service:name` such as `acs:SourceIp`");
        }
        List<String> values = new ArrayList<>();
        Elements.eachText(list, here.in("`" + operator + "` of " + Quoted.of(key)), (value, place) -> {
            values.add(value);
            if (!operator.reads(value)) {
                place.report(FindingCode.BAD_VALUE, Quoted.of(value) + ", wanted " + operator.wanted());
            }
        });
        if (operator == Operator.BOOL && values.size() > 1) {
            here.report(
                    FindingCode.MULTIPLE_BOOLEAN,
                    "`Bool` of " + Quoted.of(key) + " has " + values.size() + " values, wanted one");
        }
        if (here.findings().errors() == errorsBefore) {
            conditions.add(new Condition(operator, key, values));
        }
    }
}
