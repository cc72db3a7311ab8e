package dev.sluice.access.decision;

/** What somebody wants to do, to what, and what else is known about it. Who asks is said beside it. */
public record Request(ActionName action, ResourceName resource, Context context) {
    /** The same request, more being known. */
    public Request in(Context other) {
        return new Request(action, resource, other);
    }
}
