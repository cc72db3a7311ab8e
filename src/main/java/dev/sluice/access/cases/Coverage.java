package dev.sluice.access.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.RequestValues;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Layers;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.decision.Request;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which statements and condition values decided at least one case.
 *
 * <p>The same document in several cases is one. A statement decides a case when it is among the reasons of a layer. A
 * value of a positive condition decides when it alone would have met the condition of a statement that decided; a value
 * of a negated one when it kept a statement from matching.
 */
public final class Coverage {
    private final Map<JsonNode, Tally> documents = new LinkedHashMap<>();

    /** Counts a case that came to a decision; one of invalid documents decides nothing. */
    public void count(PolicyCase one) {
        List<Placed> identity = placed(one, "identity policy ", one.identity());
        List<List<Placed>> levels = new ArrayList<>();
        for (int i = 0; i < one.levels().size(); i++) {
            levels.add(placed(one, "level " + (i + 1) + " policy ", one.levels().get(i)));
        }
        if (one.isValid()) {
            boolean goesOn = true;
            for (List<Placed> level : levels) {
                goesOn = goesOn && decide(level, one.request());
            }
            if (goesOn) {
                decide(identity, one.request());
            }
        }
    }

    private record Placed(PolicyDocument document, Tally tally) {}

    private List<Placed> placed(PolicyCase one, String name, List<JsonNode> trees) {
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            String title = one.id() + ", " + name + (i + 1);
            String own = name + (i + 1);
            JsonNode tree = trees.get(i);
            PolicyDocument.of(own, tree)
                    .match(
                            good -> all.add(new Placed(
                                    good.document(),
                                    documents.computeIfAbsent(tree, t -> new Tally(title, good.document())))),
                            bad -> false);
        }
        return all;
    }

    private static boolean decide(List<Placed> layer, Request request) {
        Decision decision = Layers.of(layer.stream().map(Placed::document).toList(), List.of())
                .decide(request);
        for (Placed placed : layer) {
            for (Statement statement : placed.document().statements()) {
                boolean decided = decision.reasons()
                        .contains(new Reason(placed.document().name(), statement.number(), statement.effect()));
                if (decided) {
                    placed.tally().decided(statement);
                }
                if (request.concerns(statement)) {
                    statement.conditions().forEach(condition -> look(placed, statement, condition, decided, request));
                }
            }
        }
        return decision.allows();
    }

    private static void look(Placed at, Statement statement, Condition condition, boolean decided, Request request) {
        RequestValues values = new RequestValues(request.context().values(condition.key()));
        for (String value : condition.wanted()) {
            Condition alone = new Condition(condition.operator(), condition.key(), List.of(value));
            boolean matches = alone.answer(values, true).matches();
            boolean counts = condition.operator().isNegated()
                    ? !matches && !values.texts().isEmpty()
                    : matches && decided;
            if (counts) {
                at.tally().decided(statement, condition, value);
            }
        }
    }

    /** How many statements there are in all. */
    public int statements() {
        return documents.values().stream().mapToInt(Tally::statements).sum();
    }

    /** How many condition values there are in all. */
    public int values() {
        return documents.values().stream().mapToInt(Tally::values).sum();
    }

    /** The statements by which no case was decided, a line each. */
    public List<String> idleStatements() {
        return documents.values().stream()
                .flatMap(tally -> tally.idleStatements().stream())
                .toList();
    }

    /** The condition values by which no case was decided, a line each. */
    public List<String> idleValues() {
        return documents.values().stream()
                .flatMap(tally -> tally.idleValues().stream())
                .toList();
    }
}
