package dev.sluice.access.decision;

import dev.sluice.access.attachment.Target;
import dev.sluice.access.people.Standing;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request, with its reasons. Only {@link Allow} lets anything happen.
 *
 * <p>The lists are found when somebody first looks into them.
 */
public sealed interface Decision {
    <T> T match(
            Function<Allow, T> allow,
            Function<Deny, T> deny,
            Function<Barred, T> barred,
            Function<Unavailable, T> unavailable);

    default boolean allows() {
        return match(allow -> true, deny -> false, barred -> false, unavailable -> false);
    }

    /** The decision in one word, RAM's where RAM has one: {@code Allow}, {@code ExplicitDeny}, {@code ImplicitDeny}. */
    default String word() {
        return match(
                allow -> "Allow", deny -> deny.kind().toString(), barred -> "Barred", unavailable -> "Unavailable");
    }

    /** The statements that decided; none where silence or something else did. */
    default List<Reason> reasons() {
        return match(Allow::by, Deny::by, barred -> List.of(), unavailable -> List.of());
    }

    /** What nearly allowed it, the nearest first. */
    default List<NearMiss> nearMisses() {
        return match(allow -> List.of(), Deny::nearMisses, barred -> List.of(), unavailable -> List.of());
    }

    /** Yes: these statements allow it and none forbids it. */
    record Allow(List<Reason> by, List<Caution> cautions) implements Decision {
        public Allow {
            by = Later.copyOf(by);
            cautions = Later.copyOf(cautions);
        }

        @Override
        public <T> T match(
                Function<Allow, T> allow,
                Function<Deny, T> deny,
                Function<Barred, T> barred,
                Function<Unavailable, T> unavailable) {
            return allow.apply(this);
        }
    }

    /**
     * No, by policy.
     *
     * @param level where the guardrail stands that ended it; null in the identity layer
     * @param by the statements that forbid it; empty when none does and none allows it
     * @param nearMisses what nearly allowed it, the nearest first, a few at most
     */
    record Deny(
            NoPermissionType kind,
            PolicyType layer,
            @Nullable Target level,
            List<Reason> by,
            List<NearMiss> nearMisses,
            List<Caution> cautions)
            implements Decision {
        public Deny {
            by = Later.copyOf(by);
            nearMisses = Later.copyOf(nearMisses);
            cautions = Later.copyOf(cautions);
        }

        @Override
        public <T> T match(
                Function<Allow, T> allow,
                Function<Deny, T> deny,
                Function<Barred, T> barred,
                Function<Unavailable, T> unavailable) {
            return deny.apply(this);
        }
    }

    /** No, whatever the policies say: guests, bots, the deactivated and strangers have no rights here. */
    record Barred(Standing standing) implements Decision {
        public Barred {
            if (standing == Standing.MEMBER) {
                throw new IllegalArgumentException("members are not barred");
            }
        }

        @Override
        public <T> T match(
                Function<Allow, T> allow,
                Function<Deny, T> deny,
                Function<Barred, T> barred,
                Function<Unavailable, T> unavailable) {
            return barred.apply(this);
        }
    }

    /** No answer: who is asking could not be found out. Asking again later may help. */
    record Unavailable(String why) implements Decision {
        @Override
        public <T> T match(
                Function<Allow, T> allow,
                Function<Deny, T> deny,
                Function<Barred, T> barred,
                Function<Unavailable, T> unavailable) {
            return unavailable.apply(this);
        }
    }
}
