package dev.sluice.access.cases;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.wording.Quoted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What cases were decided by of one document. */
final class Tally {
    private record Value(int statement, String operator, String key, String value) {}

    private final String title;
    private final PolicyDocument document;
    private final Set<Integer> statements = new HashSet<>();
    private final Set<Value> values = new HashSet<>();

    /** @param title where the document was met first */
    Tally(String title, PolicyDocument document) {
        this.title = title;
        this.document = document;
    }

    void decided(Statement statement) {
        statements.add(statement.number());
    }

    void decided(Statement statement, Condition condition, String value) {
        values.add(value(statement, condition, value));
    }

    private static Value value(Statement statement, Condition condition, String value) {
        return new Value(statement.number(), condition.operator().toString(), condition.foldedKey(), value);
    }

    int statements() {
        return document.statements().size();
    }

    int values() {
        return document.statements().stream()
                .flatMap(statement -> statement.conditions().stream())
                .mapToInt(condition -> condition.wanted().size())
                .sum();
    }

    List<String> idleStatements() {
        List<String> idle = new ArrayList<>();
        for (Statement statement : document.statements()) {
            if (!statements.contains(statement.number())) {
                idle.add(place(statement) + ": " + text(statement));
            }
        }
        return idle;
    }

    List<String> idleValues() {
        List<String> idle = new ArrayList<>();
        for (Statement statement : document.statements()) {
            for (Condition condition : statement.conditions()) {
                for (String value : condition.wanted()) {
                    if (!values.contains(value(statement, condition, value))) {
                        idle.add(place(statement) + ": " + condition.operator() + " " + Quoted.plain(condition.key())
                                + " " + Quoted.of(value));
                    }
                }
            }
        }
        return idle;
    }

    private String place(Statement statement) {
        return title + ", statement " + statement.number();
    }

    private static String text(Statement statement) {
        return statement.effect() + (statement.exceptListed() ? " all but " : " ")
                + Quoted.list(texts(statement.actions()), "and") + " on "
                + Quoted.list(texts(statement.resources()), "and");
    }

    private static List<String> texts(List<?> patterns) {
        return patterns.stream().map(Object::toString).toList();
    }
}
