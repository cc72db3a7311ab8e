package dev.sluice.access.decision;

import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.ActionPattern;
import dev.sluice.access.patterns.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The statements of some policies, found by action and resource.
 *
 * <p>A statement is filed under the literal beginning of each of its action patterns, and there under the literal
 * beginning of each of its resource patterns; those filed together are told apart by their conditions. A look-up
 * therefore hardly costs more when there are ten thousand statements about other actions, other resources or other
 * texts that conditions want.
 *
 * <p>Immutable once made, and safe to share between threads.
 */
public final class StatementIndex {
    /** A statement with more resources is filed as if it were about all: it would take too many places. */
    private static final int MOST_PLACES = 4;

    private final List<Entry> entries = new ArrayList<>();
    private final Heads<Heads<Shelf>> byAction = new Heads<>();

    public StatementIndex(List<PolicyDocument> policies) {
        for (PolicyDocument policy : policies) {
            for (Statement statement : policy.statements()) {
                file(new Entry(entries.size(), policy.name(), statement));
            }
        }
        byAction.all().forEach(byResource -> byResource.all().forEach(Shelf::close));
    }

    private void file(Entry entry) {
        entries.add(entry);
        List<ActionPattern> actions = entry.statement.actions();
        if (entry.statement.exceptListed()) {
            fileByResource("", entry, Filed.AS_A_WHOLE);
        } else {
            for (int i = 0; i < actions.size(); i++) {
                fileByResource(actions.get(i).head(), entry, i);
            }
        }
    }

    private void fileByResource(String head, Entry entry, int action) {
        Heads<Shelf> byResource = byAction.shelf(head, Heads::new);
        List<ResourcePattern> resources = entry.statement.resources();
        if (resources.size() > MOST_PLACES || resources.stream().anyMatch(ResourcePattern::isEverything)) {
            byResource.shelf("", Shelf::new).add(new Filed(entry, action, Filed.AS_A_WHOLE));
        } else {
            for (int i = 0; i < resources.size(); i++) {
                byResource.shelf(resources.get(i).head(), Shelf::new).add(new Filed(entry, action, i));
            }
        }
    }

    /**
     * Visits the statements of an effect that match, some perhaps twice, and those that would match but for a value
     * that could not be read, until there is no wish for more.
     */
    void eachMatching(Facts facts, Effect effect, ConditionTree.Visitor visitor) {
        for (Heads<Shelf> byResource : byAction.find(facts.action)) {
            for (Shelf shelf : byResource.find(facts.relativeId)) {
                if (!shelf.tree(effect).walk(facts, visitor, false)) {
                    return;
                }
            }
        }
    }

    /**
     * Shows every statement whose action and resource parts match, whatever its conditions say, each once, until there
     * is no wish for more.
     */
    void eachCovering(Facts facts, Predicate<Entry> wantsMore) {
        for (Heads<Shelf> byResource : byAction.find(facts.action)) {
            for (Shelf shelf : byResource.find(facts.relativeId)) {
                for (Filed filed : shelf.filed()) {
                    if (filed.isMetBy(facts) && !wantsMore.test(filed.entry())) {
                        return;
                    }
                }
            }
        }
    }

    /** Shows statements about an action on whatever resource, some perhaps twice, until there is no wish for more. */
    void someAbout(String foldedAction, Predicate<Entry> wantsMore) {
        for (Heads<Shelf> byResource : byAction.find(foldedAction)) {
            for (Shelf shelf : byResource.all()) {
                for (Filed filed : shelf.filed()) {
                    if (filed.isMetByAction(foldedAction) && !wantsMore.test(filed.entry())) {
                        return;
                    }
                }
            }
        }
    }

    /** Every statement, whatever it is about, in the order of the documents. */
    List<Entry> all() {
        return entries;
    }

    /** A statement, the policy it stands in, and its place among all of the index. */
    record Entry(int place, String policy, Statement statement) {
        Reason reason() {
            return new Reason(policy, statement.number(), statement.effect());
        }
    }
}
