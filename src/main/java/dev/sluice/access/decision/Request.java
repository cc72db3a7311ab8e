package dev.sluice.access.decision;

import dev.sluice.access.grammar.Statement;

/** What somebody wants to do, to what, and what else is known about it. Who asks is said beside it. */
public record Request(ActionName action, ResourceName resource, Context context) {
    /** The same request, more being known. */
    public Request in(Context other) {
        return new Request(action, resource, other);
    }

    /** Says whether the action and resource parts of a statement match; conditions are not looked at. */
    public boolean concerns(Statement statement) {
        return statement.coversAction(action.folded()) && statement.coversResource(resource.fields());
    }
}
