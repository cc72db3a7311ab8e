package dev.sluice.access;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Layers;
import dev.sluice.access.decision.StatementIndex;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.people.Person;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings compiled: for every target one index over all that is attached to it.
 *
 * <p>Immutable and safe to share between threads.
 */
final class PolicySet {
    private final Map<Target.Kind, Map<String, StatementIndex>> indexes = new EnumMap<>(Target.Kind.class);

    private final boolean missingMatches;

    PolicySet(AccessSettings settings) {
        missingMatches = settings.missingMatches();
        Map<Target, List<PolicyDocument>> attached = new HashMap<>();
        for (Attachment attachment : settings.attachments()) {
            attached.computeIfAbsent(attachment.to(), t -> new ArrayList<>()).add(settings.policy(attachment.policy()));
        }
        for (Guardrail guardrail : settings.guardrails()) {
            attached.computeIfAbsent(guardrail.on(), t -> new ArrayList<>()).add(settings.policy(guardrail.policy()));
        }
        attached.forEach((target, policies) -> indexes.computeIfAbsent(target.kind(), k -> new HashMap<>())
                .put(target.id(), new StatementIndex(policies)));
    }

    /** What decides requests of a person in a place: channel before workspace, then all that the person holds. */
    Layers layersFor(Person person, Context context) {
        List<Layers.Level> levels = new ArrayList<>();
        addLevels(levels, Target.Kind.CHANNEL, context.values(ContextKey.CHANNEL_ID));
        addLevels(levels, Target.Kind.WORKSPACE, context.values(ContextKey.TEAM_ID));
        List<StatementIndex> identity = new ArrayList<>();
        add(identity, Target.Kind.USER, person.id().value());
        person.groupsInOrder().forEach(group -> add(identity, Target.Kind.USERGROUP, group));
        add(identity, Target.Kind.EVERYONE, "");
        return new Layers(levels, identity, missingMatches);
    }

    private void addLevels(List<Layers.Level> levels, Target.Kind kind, List<String> ids) {
        for (String id : ids) {
            StatementIndex index = ofKind(kind).get(id);
            if (index != null) {
                levels.add(new Layers.Level(new Target(kind, id), index));
            }
        }
    }

    private void add(List<StatementIndex> indexes, Target.Kind kind, String id) {
        StatementIndex index = ofKind(kind).get(id);
        if (index != null) {
            indexes.add(index);
        }
    }

    private Map<String, StatementIndex> ofKind(Target.Kind kind) {
        return indexes.getOrDefault(kind, Map.of());
    }
}
