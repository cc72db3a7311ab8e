package dev.sluice.access.decision;

import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.ActionPattern;
import dev.sluice.access.patterns.Arn;
import dev.sluice.access.patterns.ResourcePattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in one of its places, which is that of one action and one resource pattern or of all of them.
 *
 * <p>Where several of its patterns match, only the place of the first counts, so that it is met once.
 */
record Filed(StatementIndex.Entry entry, int action, int resource) {
    static final int AS_A_WHOLE = -1;

    Effect effect() {
        return entry.statement().effect();
    }

    boolean isMetBy(Facts facts) {
        return isMetByAction(facts.action) && isMetByResource(facts.resource);
    }

    boolean isMetByAction(String foldedAction) {
        Statement statement = entry.statement();
        if (action == AS_A_WHOLE) {
            return statement.coversAction(foldedAction);
        }
        List<ActionPattern> patterns = statement.actions();
        for (int i = 0; i < action; i++) {
            if (patterns.get(i).matches(foldedAction)) {
                return false;
            }
        }
        return patterns.get(action).matches(foldedAction);
    }

    boolean isMetByResource(@Nullable Arn asked) {
        Statement statement = entry.statement();
        if (resource == AS_A_WHOLE) {
            return statement.coversResource(asked);
        }
        List<ResourcePattern> patterns = statement.resources();
        for (int i = 0; i < resource; i++) {
            if (patterns.get(i).matches(asked)) {
                return false;
            }
        }
        return patterns.get(resource).matches(asked);
    }
}
