package dev.sluice.access.decision;

import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.ActionPattern;
import dev.sluice.access.patterns.ResourcePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The statements of some policies, found by action and resource.
 *
 * <p>A statement is filed under the literal beginning of each of its action patterns, and there under the literal
 * beginnings of the relative id and of the account of each of its resource patterns; those filed together are told
 * apart by their conditions. A look-up therefore hardly costs more when there are ten thousand statements about other
 * actions, other resources, or other texts, numbers and times that conditions want.
 *
 * <p>Immutable once made, and safe to share between threads.
 */
public final class StatementIndex {
    /** A statement that would take more places is filed as if it were about all resources. */
    private static final int MOST_PLACES = 16;

    private final List<Entry> entries = new ArrayList<>();
    /** By the beginnings of the action, the relative id and the account. */
    private final Heads<Heads<Heads<Shelf>>> byAction;

    public StatementIndex(List<PolicyDocument> policies) {
        Map<Place, List<Filed>> filed = new LinkedHashMap<>();
        for (PolicyDocument policy : policies) {
            for (Statement statement : policy.statements()) {
                Entry entry = new Entry(entries.size(), policy.name(), statement);
                entries.add(entry);
                file(entry, filed);
            }
        }
        byAction = heads(
                filed,
                Place::action,
                byId -> heads(
                        byId,
                        Place::relativeId,
                        byAccount -> heads(
                                byAccount,
                                Place::account,
                                one -> new Shelf(one.values().iterator().next()))));
    }

    /** Where a statement is filed: how what it is about begins. */
    private record Place(String action, String relativeId, String account) {}

    private static <S> Heads<S> heads(
            Map<Place, List<Filed>> filed, Function<Place, String> by, Function<Map<Place, List<Filed>>, S> below) {
        Map<String, Map<Place, List<Filed>>> groups = new LinkedHashMap<>();
        filed.forEach((place, list) -> groups.computeIfAbsent(by.apply(place), h -> new LinkedHashMap<>())
                .put(place, list));
        Map<String, S> heads = new HashMap<>();
        groups.forEach((head, group) -> heads.put(head, below.apply(group)));
        return new Heads<>(heads);
    }

    private static void file(Entry entry, Map<Place, List<Filed>> filed) {
        List<ActionPattern> actions = entry.statement.actions();
        if (entry.statement.exceptListed()) {
            fileByResource("", Filed.AS_A_WHOLE, entry, filed);
        } else {
            for (int i = 0; i < actions.size(); i++) {
                fileByResource(actions.get(i).head(), i, entry, filed);
            }
        }
    }

    private static void fileByResource(String action, int number, Entry entry, Map<Place, List<Filed>> filed) {
        List<ResourcePattern> resources = entry.statement.resources();
        boolean asAWhole = resources.size() * (long) entry.statement.actions().size() > MOST_PLACES
                || resources.stream().anyMatch(ResourcePattern::isEverything);
        if (asAWhole) {
            file(new Place(action, "", ""), new Filed(entry, number, Filed.AS_A_WHOLE), filed);
        } else {
            for (int i = 0; i < resources.size(); i++) {
                ResourcePattern resource = resources.get(i);
                Place place = new Place(action, resource.head(), resource.accountHead());
                file(place, new Filed(entry, number, i), filed);
            }
        }
    }

    private static void file(Place place, Filed statement, Map<Place, List<Filed>> filed) {
        filed.computeIfAbsent(place, p -> new ArrayList<>()).add(statement);
    }

    /**
     * Visits the statements of an effect that match, some perhaps twice, and those that would match but for a value
     * that could not be read, until there is no wish for more.
     */
    void eachMatching(Facts facts, Effect effect, ConditionTree.Visitor visitor) {
        eachShelf(facts, shelf -> shelf.tree(effect).walk(facts, visitor, false));
    }

    /**
     * Shows every statement whose action and resource parts match, whatever its conditions say, each once, until there
     * is no wish for more.
     */
    void eachCovering(Facts facts, Predicate<Entry> wantsMore) {
        eachShelf(facts, shelf -> shelf.each(filed -> filed.isMetBy(facts), wantsMore));
    }

    private void eachShelf(Facts facts, Predicate<Shelf> wantsMore) {
        byAction.each(
                facts.action,
                byId -> byId.each(facts.relativeId, byAccount -> byAccount.each(facts.account, wantsMore)));
    }

    /** Shows statements about an action on whatever resource, some perhaps twice, until there is no wish for more. */
    void someAbout(String foldedAction, Predicate<Entry> wantsMore) {
        byAction.each(foldedAction, byId -> {
            for (Heads<Shelf> byAccount : byId.all()) {
                for (Shelf shelf : byAccount.all()) {
                    if (!shelf.each(filed -> filed.isMetByAction(foldedAction), wantsMore)) {
                        return false;
                    }
                }
            }
            return true;
        });
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
