package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.conditions.RequestValues;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.patterns.Arn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request made ready for many questions: folded, split and read once. Made for one decision, by its thread. */
final class Facts {
    private static final String APPROVED_BY = ContextKey.APPROVED_BY.folded();

    final String action;
    final @Nullable Arn resource;
    /** The relative id of the resource, empty for all resources. */
    final String relativeId;
    /** The account of the resource, empty for all resources. */
    final String account;

    private final Context context;
    private final boolean missingMatches;
    private final boolean moreApprovers;
    private final Map<String, RequestValues> read = new HashMap<>();

    /**
     * @param missingMatches whether a negated operator matches a missing key
     * @param moreApprovers whether to suppose that the best imaginable people are yet to approve
     */
    Facts(Request request, boolean missingMatches, boolean moreApprovers) {
        this.action = request.action().folded();
        this.resource = request.resource().fields();
        this.relativeId = resource == null ? "" : resource.relativeId();
        this.account = resource == null ? "" : resource.account();
        this.context = request.context();
        this.missingMatches = missingMatches;
        this.moreApprovers = moreApprovers;
    }

    /** Answers a condition of a statement with that effect. */
    Answer answer(Condition condition, Effect effect) {
        return answer(condition, values(condition), effect);
    }

    /** The same, with the values of its key at hand. */
    Answer answer(Condition condition, RequestValues values, Effect effect) {
        Answer now = condition.answer(values, missingMatches);
        return moreApprovers && condition.foldedKey().equals(APPROVED_BY) ? hope(condition, effect, now) : now;
    }

    /**
     * The best that approvers yet to come could make of an answer. Their ids only ever add values to the key: a
     * positive condition can become true and a negated one false, never the other way.
     */
    private static Answer hope(Condition condition, Effect effect, Answer now) {
        return switch (effect) {
            case ALLOW -> condition.operator().isNegated() ? now : Answer.MATCHED;
            case DENY -> condition.operator().isNegated() ? Answer.DIFFERENT : now;
        };
    }

    /** Says whether a key is missing, and nobody yet to come would add it. */
    boolean isSurelyMissing(String foldedKey) {
        return values(foldedKey).isMissing() && !(moreApprovers && foldedKey.equals(APPROVED_BY));
    }

    RequestValues values(Condition condition) {
        return values(condition.foldedKey());
    }

    RequestValues values(String foldedKey) {
        RequestValues values = read.get(foldedKey);
        if (values == null) {
            values = new RequestValues(context.valuesOfFolded(foldedKey));
            read.put(foldedKey, values);
        }
        return values;
    }
}
