package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Operator;
import java.util.List;
import java.util.function.Function;

/** A part of a statement that did not match a request. */
public sealed interface Mismatch {
    <T> T match(Function<Action, T> action, Function<Resource, T> resource, Function<Condition, T> condition);

    /** The action is not among those listed, or with {@code NotAction} it is. */
    record Action(List<String> listed, boolean exceptListed) implements Mismatch {
        public Action {
            listed = List.copyOf(listed);
        }

        @Override
        public <T> T match(Function<Action, T> action, Function<Resource, T> resource, Function<Condition, T> cond) {
            return action.apply(this);
        }
    }

    /** The resource is not among those wanted. */
    record Resource(List<String> wanted) implements Mismatch {
        public Resource {
            wanted = List.copyOf(wanted);
        }

        @Override
        public <T> T match(Function<Action, T> action, Function<Resource, T> resource, Function<Condition, T> cond) {
            return resource.apply(this);
        }
    }

    /** A condition is not met: the values wanted, the values found, and how they failed. */
    record Condition(Operator operator, String key, List<String> wanted, List<String> found, Answer answer)
            implements Mismatch {
        public Condition {
            wanted = List.copyOf(wanted);
            found = List.copyOf(found);
        }

        @Override
        public <T> T match(Function<Action, T> action, Function<Resource, T> resource, Function<Condition, T> cond) {
            return cond.apply(this);
        }
    }
}
