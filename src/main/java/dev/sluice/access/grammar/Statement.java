package dev.sluice.access.grammar;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.patterns.ActionPattern;
import dev.sluice.access.patterns.Arn;
import dev.sluice.access.patterns.ResourcePattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a document, compiled.
 *
 * @param number its place in the document, counted from 1
 * @param exceptListed whether {@code actions} came as {@code NotAction}
 */
public record Statement(
        int number,
        Effect effect,
        boolean exceptListed,
        List<ActionPattern> actions,
        List<ResourcePattern> resources,
        List<Condition> conditions) {
    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
    }

    /** Says whether the action part matches an action that went through case folding. */
    public boolean coversAction(String foldedAction) {
        for (ActionPattern pattern : actions) {
            if (pattern.matches(foldedAction)) {
                return !exceptListed;
            }
        }
        return exceptListed;
    }

    /** Says whether the resource part matches; null stands for the resource {@code *}. */
    public boolean coversResource(@Nullable Arn resource) {
        for (ResourcePattern pattern : resources) {
            if (pattern.matches(resource)) {
                return true;
            }
        }
        return false;
    }
}
