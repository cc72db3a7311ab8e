package dev.sluice.access.decision;

import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.ActionPattern;
import dev.sluice.access.patterns.Arn;
import dev.sluice.access.patterns.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The statements of some policies, found by action and resource.
 *
 * <p>A statement is filed under the literal beginning of each of its action patterns, and there under the literal
 * beginning of each of its resource patterns. A look-up therefore hardly costs more when there are ten thousand
 * statements about other actions or other resources, and it meets each statement once at most.
 *
 * <p>Immutable once made, and safe to share between threads.
 */
public final class StatementIndex {
    /** A statement with more resources is filed as if it were about all: it would take too many places. */
    private static final int MOST_PLACES = 4;

    private final List<Entry> entries = new ArrayList<>();
    private final Heads<Heads<List<Filed>>> byAction = new Heads<>();

    public StatementIndex(List<PolicyDocument> policies) {
        for (PolicyDocument policy : policies) {
            for (Statement statement : policy.statements()) {
                file(new Entry(policy.name(), statement));
            }
        }
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
        Heads<List<Filed>> byResource = byAction.shelf(head, Heads::new);
        List<ResourcePattern> resources = entry.statement.resources();
        if (resources.size() > MOST_PLACES || resources.stream().anyMatch(ResourcePattern::isEverything)) {
            byResource.shelf("", ArrayList::new).add(new Filed(entry, action, Filed.AS_A_WHOLE));
        } else {
            for (int i = 0; i < resources.size(); i++) {
                byResource.shelf(resources.get(i).head(), ArrayList::new).add(new Filed(entry, action, i));
            }
        }
    }

    /** Visits every statement whose action and resource parts match, each once. */
    void eachMatching(String foldedAction, @Nullable Arn resource, Consumer<Entry> visitor) {
        String relativeId = resource == null ? "" : resource.relativeId();
        for (Heads<List<Filed>> byResource : byAction.find(foldedAction)) {
            for (List<Filed> shelf : byResource.find(relativeId)) {
                for (Filed filed : shelf) {
                    if (filed.isMetByAction(foldedAction) && filed.isMetByResource(resource)) {
                        visitor.accept(filed.entry);
                    }
                }
            }
        }
    }

    /** Shows statements about an action on whatever resource, some perhaps twice, until there is no wish for more. */
    void someAbout(String foldedAction, Predicate<Entry> wantsMore) {
        for (Heads<List<Filed>> byResource : byAction.find(foldedAction)) {
            for (List<Filed> shelf : byResource.all()) {
                for (Filed filed : shelf) {
                    if (filed.isMetByAction(foldedAction) && !wantsMore.test(filed.entry)) {
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

    /** A statement and the policy it stands in. */
    record Entry(String policy, Statement statement) {
        Reason reason() {
            return new Reason(policy, statement.number(), statement.effect());
        }
    }

    /**
     * A statement in one of its places, which is that of one action and one resource pattern or of all of them.
     *
     * <p>Where several of its patterns match, only the place of the first counts, so that it is met once.
     */
    private record Filed(Entry entry, int action, int resource) {
        static final int AS_A_WHOLE = -1;

        boolean isMetByAction(String foldedAction) {
            if (action == AS_A_WHOLE) {
                return entry.statement.coversAction(foldedAction);
            }
            List<ActionPattern> patterns = entry.statement.actions();
            for (int i = 0; i < action; i++) {
                if (patterns.get(i).matches(foldedAction)) {
                    return false;
                }
            }
            return patterns.get(action).matches(foldedAction);
        }

        boolean isMetByResource(@Nullable Arn asked) {
            if (resource == AS_A_WHOLE) {
                return entry.statement.coversResource(asked);
            }
            List<ResourcePattern> patterns = entry.statement.resources();
            for (int i = 0; i < resource; i++) {
                if (patterns.get(i).matches(asked)) {
                    return false;
                }
            }
            return patterns.get(resource).matches(asked);
        }
    }
}
