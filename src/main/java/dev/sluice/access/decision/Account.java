package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.grammar.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which statements of a layer match a request, all of them as far as anybody reads on, and what to know about that. */
final class Account implements ConditionTree.Visitor {
    /** Enough to tell why; an answer must not grow with the policies. */
    private static final int MOST_REASONS = 32;

    private static final int MOST_CAUTIONS = 16;

    private final Facts facts;
    private final List<StatementIndex.Entry> found = new ArrayList<>();
    private final List<Caution> cautions = new ArrayList<>();
    private final List<Reason> reasons;

    /** Gathers the Denies that match, if there is none the Allows. */
    Account(Facts facts, List<StatementIndex> parts) {
        this.facts = facts;
        List<Reason> denies = gather(parts, Effect.DENY);
        this.reasons = denies.isEmpty() ? gather(parts, Effect.ALLOW) : denies;
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<Caution> cautions() {
        return cautions;
    }

    /** The reasons of one effect, those of each part in the order of its documents. */
    private List<Reason> gather(List<StatementIndex> parts, Effect effect) {
        Set<Reason> all = new LinkedHashSet<>();
        for (StatementIndex part : parts) {
            found.clear();
            part.eachMatching(facts, effect, this);
            found.sort(Comparator.comparingInt(StatementIndex.Entry::place));
            for (StatementIndex.Entry entry : found) {
                if (all.size() < MOST_REASONS && all.add(entry.reason())) {
                    caution(entry, Answer.MATCHED_BECAUSE_MISSING);
                }
            }
        }
        return List.copyOf(all);
    }

    @Override
    public boolean visit(Filed place, boolean unread) {
        StatementIndex.Entry entry = place.entry();
        if (unread) {
            caution(entry, Answer.UNREADABLE);
        } else if (found.stream().noneMatch(known -> known.place() == entry.place())) {
            found.add(entry);
        }
        return found.size() < MOST_REASONS;
    }

    @Override
    public boolean wantsUnread() {
        return cautions.size() < MOST_CAUTIONS;
    }

    /** Notes the conditions of a statement that gave an answer worth knowing about. */
    private void caution(StatementIndex.Entry entry, Answer worthKnowing) {
        for (Condition condition : entry.statement().conditions()) {
            if (wantsUnread() && facts.answer(condition, entry.statement().effect()) == worthKnowing) {
                Caution caution = new Caution(
                        entry.reason(),
                        condition.operator(),
                        condition.key(),
                        facts.values(condition).texts(),
                        worthKnowing);
                if (!cautions.contains(caution)) {
                    cautions.add(caution);
                }
            }
        }
    }
}
