package dev.sluice.access.decision;

import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
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
    private final Outlook outlook;

    /** A level of guardrails, and the place it stands over if it has one. */
    public record Level(@Nullable Target place, StatementIndex statements) {}

    public Layers(List<Level> levels, List<StatementIndex> identity, Outlook outlook) {
        this.levels = List.copyOf(levels);
        this.identity = List.copyOf(identity);
        this.outlook = outlook;
    }

    /** The layers of plain documents, as a test vector gives them. */
    public static Layers of(List<PolicyDocument> identity, List<List<PolicyDocument>> levels) {
        return new Layers(
                levels.stream()
                        .map(level -> new Level(null, new StatementIndex(level)))
                        .toList(),
                List.of(new StatementIndex(identity)),
                Outlook.USUAL);
    }

    /** Decides. Every level must allow, and so must the identity policies; the first that does not ends it. */
    public Decision decide(Request request) {
        return decide(request, false);
    }

    /** Decides alike, and on a refusal also finds near misses among statements about other actions; slower. */
    public Decision explain(Request request) {
        return decide(request, true);
    }

    private Decision decide(Request request, boolean lookAround) {
        Facts facts = new Facts(request, outlook);
        List<Caution> cautions = new ArrayList<>();
        for (Level level : levels) {
            Decision decision = sweep(facts, List.of(level.statements), lookAround)
                    .decide(PolicyType.CONTROL_POLICY, level.place, cautions);
            if (!(decision instanceof Decision.Allow allow)) {
                return decision;
            }
            cautions = new ArrayList<>(allow.cautions());
        }
        return sweep(facts, identity, lookAround).decide(PolicyType.IDENTITY_POLICY, null, cautions);
    }

    private static Layer sweep(Facts facts, List<StatementIndex> parts, boolean lookAround) {
        Layer layer = new Layer(facts);
        for (StatementIndex part : parts) {
            part.eachAbout(facts.action, layer);
            if (lookAround) {
                layer.lookAround(part);
            }
        }
        return layer;
    }
}
