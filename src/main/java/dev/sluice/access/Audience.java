package dev.sluice.access;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may be allowed an action, as far as it shows in what is attached to whom. Whether a request is allowed must be
 * decided person by person.
 *
 * @param isEverybody whether it is attached to everyone; people and user groups are listed all the same
 */
public record Audience(boolean isEverybody, Set<UserId> people, Set<String> userGroups) {
    public Audience {
        people = Set.copyOf(people);
        userGroups = Set.copyOf(userGroups);
    }

    /** Says whether somebody is among them. */
    public boolean includes(Person person) {
        return isEverybody
                || people.contains(person.id())
                || person.userGroups().stream().anyMatch(userGroups::contains);
    }

    static Audience of(AccessSettings settings, ActionName action) {
        boolean isEverybody = false;
        var people = new HashSet<UserId>();
        var userGroups = new HashSet<String>();
        for (Attachment attachment : settings.attachments()) {
            if (mayAllow(settings.policy(attachment.policy()), action)) {
                Target to = attachment.to();
                isEverybody |= to.kind() == Target.Kind.EVERYONE;
                if (to.kind() == Target.Kind.USER) {
                    people.add(new UserId(to.id()));
                } else if (to.kind() == Target.Kind.USERGROUP) {
                    userGroups.add(to.id());
                }
            }
        }
        return new Audience(isEverybody, people, userGroups);
    }

    private static boolean mayAllow(PolicyDocument policy, ActionName action) {
        String folded = CaseFold.of(action.value());
        return policy.statements().stream()
                .anyMatch(statement -> statement.effect() == Effect.ALLOW && statement.coversAction(folded));
    }
}
