package dev.sluice.access.decision;

import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.ActionPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of some policies, found by action.
 *
 * <p>A statement is filed under each action that it names exactly, under each service whose actions it names by
 * pattern, or, when it could be about any service, under everything. A look-up therefore costs the same however many
 * statements there are about other actions, and meets each statement once at most.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class StatementIndex {
    private static final String ANY_SERVICE = "*";

    private final List<Entry> all;
    private final Map<String, List<Entry>> byAction = new HashMap<>();
    private final Map<String, List<Entry>> byService = new HashMap<>();

    public StatementIndex(List<PolicyDocument> policies) {
        List<Entry> entries = new ArrayList<>();
        for (PolicyDocument policy : policies) {
            policy.statements().forEach(statement -> entries.add(new Entry(policy.name(), statement)));
        }
        this.all = List.copyOf(entries);
        all.forEach(this::file);
    }

    private void file(Entry entry) {
        List<ActionPattern> patterns = entry.statement.actions();
        if (entry.statement.exceptListed()
                || patterns.stream().anyMatch(pattern -> pattern.service().equals(ANY_SERVICE))) {
            add(byService, ANY_SERVICE, entry);
            return;
        }
        List<ActionPattern> wild = patterns.stream().filter(p -> !p.isExact()).toList();
        Set<String> services = new LinkedHashSet<>();
        wild.forEach(pattern -> services.add(pattern.service()));
        services.forEach(service -> add(byService, service, entry));
        Set<String> actions = new LinkedHashSet<>();
        patterns.stream()
                .filter(ActionPattern::isExact)
                .map(ActionPattern::folded)
                .filter(action -> wild.stream().noneMatch(pattern -> pattern.matches(action)))
                .forEach(actions::add);
        actions.forEach(action -> add(byAction, action, entry));
    }

    private static void add(Map<String, List<Entry>> map, String key, Entry entry) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }

    /** Visits every statement whose action part matches, each once. */
    void eachAbout(String foldedAction, Visitor visitor) {
        for (Entry entry : byAction.getOrDefault(foldedAction, List.of())) {
            visitor.visit(entry);
        }
        String service = foldedAction.substring(0, foldedAction.indexOf(':'));
        eachMatching(byService.getOrDefault(service, List.of()), foldedAction, visitor);
        eachMatching(byService.getOrDefault(ANY_SERVICE, List.of()), foldedAction, visitor);
    }

    private static void eachMatching(List<Entry> entries, String foldedAction, Visitor visitor) {
        for (Entry entry : entries) {
            if (entry.statement.coversAction(foldedAction)) {
                visitor.visit(entry);
            }
        }
    }

    /** Every statement, whatever it is about. */
    List<Entry> all() {
        return all;
    }

    /** A statement and the policy it stands in. */
    record Entry(String policy, Statement statement) {
        Reason reason() {
            return new Reason(policy, statement.number(), statement.effect());
        }
    }

    /** Is shown statements one after the other. */
    interface Visitor {
        void visit(Entry entry);
    }
}
