package dev.sluice.access.decision;

import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides one person's requests in one place: guardrail levels, the innermost first, and the identity
 * policies.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Layers {
    private final List<Level> levels;
    private final List<StatementIndex> identity;
    private final boolean missingMatches;

    /** A level of guardrails, and the place it stands over if it has one. */
    public record Level(@Nullable Target place, StatementIndex statements) {}

    /**
     * The layers of a person in a place.
     *
     * @param missingMatches whether a negated operator matches a missing key; RAM's rule, as far as it is known
     */
    public Layers(List<Level> levels, List<StatementIndex> identity, boolean missingMatches) {
        this.levels = List.copyOf(levels);
        this.identity = List.copyOf(identity);
        this.missingMatches = missingMatches;
    }

    /** The layers of plain documents, as a test vector gives them. */
    public static Layers of(List<PolicyDocument> identity, List<List<PolicyDocument>> levels) {
        return new Layers(
                levels.stream()
                        .map(level -> new Level(null, new StatementIndex(level)))
                        .toList(),
                List.of(new StatementIndex(identity)),
                true);
    }

    /** Decides. Every level must allow, and so must the identity policies; the first that does not ends it. */
    public Decision decide(Request request) {
        return decide(new Facts(request, missingMatches, false), false);
    }

    /** Decides alike, and on a refusal also finds near misses among statements about other actions; slower. */
    public Decision explain(Request request) {
        return decide(new Facts(request, missingMatches, false), true);
    }

    /** Decides as if the best imaginable people were yet to join {@code sluice:ApprovedBy}. */
    public Decision decideGivenTheBestApprovers(Request request) {
        return decide(new Facts(request, missingMatches, true), false);
    }

    private Decision decide(Facts facts, boolean lookAround) {
        List<Caution> cautions = List.of();
        for (Level level : levels) {
            Decision decision = new Layer(facts, List.of(level.statements), lookAround, cautions)
                    .decide(PolicyType.CONTROL_POLICY, level.place);
            if (!(decision instanceof Decision.Allow allow)) {
                return decision;
            }
            cautions = allow.cautions();
        }
        return new Layer(facts, identity, lookAround, cautions).decide(PolicyType.IDENTITY_POLICY, null);
    }
}
