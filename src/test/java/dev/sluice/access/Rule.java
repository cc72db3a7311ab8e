package dev.sluice.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.List;
import java.util.Map;

/** A statement to be written, for tests that make up policies. */
record Rule(
        Effect effect,
        boolean exceptListed,
        List<String> actions,
        List<String> resources,
        Map<String, Map<String, List<String>>> conditions) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    Rule with(Effect other) {
        return new Rule(other, exceptListed, actions, resources, conditions);
    }

    /** The document of these statements, read as any other. */
    static PolicyDocument document(String name, List<Rule> rules) {
        ObjectNode tree = NODES.objectNode().put("Version", "1");
        ArrayNode statements = tree.putArray("Statement");
        rules.forEach(rule -> statements.add(rule.tree()));
        return PolicyDocument.of(name, tree).match(good -> good.document(), bad -> {
            throw new AssertionError(bad.findings().toString());
        });
    }

    private ObjectNode tree() {
        ObjectNode tree = NODES.objectNode().put("Effect", effect.toString());
        tree.set(exceptListed ? "NotAction" : "Action", texts(actions));
        tree.set("Resource", texts(resources));
        ObjectNode block = tree.putObject("Condition");
        conditions.forEach((operator, keys) -> {
            ObjectNode under = block.putObject(operator);
            keys.forEach((key, values) -> under.set(key, texts(values)));
        });
        return tree;
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode texts = NODES.arrayNode();
        values.forEach(texts::add);
        return texts;
    }
}
