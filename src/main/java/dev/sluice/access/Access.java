package dev.sluice.access;

import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Outlook;
import dev.sluice.access.decision.Request;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import java.time.InstantSource;
import java.util.OptionalInt;

/**
 * Decides requests. Deny wins; silence denies.
 *
 * <p>It fills the condition keys that must not come from outside ({@code slack:UserId}, {@code slack:TeamId},
 * {@code slack:UserGroup}, whatever the request says), and {@code acs:CurrentTime} and {@code sluice:Approvals} (0)
 * where the request does not carry them.
 *
 * <p>Any number of threads may use it.
 */
public final class Access {
    /** The most approvals that a policy can ask for. */
    public static final int MOST_APPROVALS = 9;

    private final PermissionMap people;
    private final InstantSource clock;
    private volatile PolicySet policies;

    public Access(AccessSettings settings, PermissionMap people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
        this.policies = new PolicySet(settings);
    }

    /** Decides by other settings from now on. */
    public void replace(AccessSettings settings) {
        policies = new PolicySet(settings);
    }

    /** Decides a request of somebody, who is looked up if not known. */
    public Decision decide(UserId who, Request request) {
        try {
            return decide(people.person(who), request);
        } catch (DirectoryException unknown) {
            return unavailable(unknown);
        }
    }

    /** Decides a request of somebody who is known. */
    public Decision decide(Person who, Request request) {
        return decide(who, request, Outlook.USUAL);
    }

    /** Decides alike, and on a refusal finds more near misses: also statements about other actions. */
    public Decision explain(Person who, Request request) {
        if (who.standing() != Standing.MEMBER) {
            return new Decision.Barred(who.standing());
        }
        Context context = fill(who, request.context());
        return policies.layersFor(who, context, Outlook.USUAL).explain(request.in(context));
    }

    /** Decides and {@linkplain #explain(Person, Request) explains} a request of somebody, who is looked up. */
    public Decision explain(UserId who, Request request) {
        try {
            return explain(people.person(who), request);
        } catch (DirectoryException unknown) {
            return unavailable(unknown);
        }
    }

    /**
     * The smallest number of approvals, 0 to {@value #MOST_APPROVALS}, with which a request would be allowed; nothing
     * if none is enough.
     *
     * <p>Conditions on {@code sluice:ApprovedBy} are taken as if the best imaginable people approved: whether those who
     * did are the right ones shows when the request is decided with their ids.
     */
    public OptionalInt approvalsThatWouldAllow(UserId who, Request request) {
        try {
            return approvalsThatWouldAllow(people.person(who), request);
        } catch (DirectoryException unknown) {
            return OptionalInt.empty();
        }
    }

    /** The same for somebody who is known. */
    public OptionalInt approvalsThatWouldAllow(Person who, Request request) {
        if (decide(who, request.in(request.context().with(ContextKey.APPROVALS, "0")))
                .allows()) {
            return OptionalInt.of(0);
        }
        for (int approvals = 1; approvals <= MOST_APPROVALS; approvals++) {
            Context context = request.context().with(ContextKey.APPROVALS, Integer.toString(approvals));
            if (decide(who, request.in(context), Outlook.USUAL.withMoreApprovers())
                    .allows()) {
                return OptionalInt.of(approvals);
            }
        }
        return OptionalInt.empty();
    }

    private Decision decide(Person who, Request request, Outlook outlook) {
        if (who.standing() != Standing.MEMBER) {
            return new Decision.Barred(who.standing());
        }
        Context context = fill(who, request.context());
        return policies.layersFor(who, context, outlook).decide(request.in(context));
    }

    private Context fill(Person who, Context asked) {
        Context context = asked.with(ContextKey.USER_ID, who.id().value())
                .with(ContextKey.TEAM_ID, who.teamId())
                .with(ContextKey.USER_GROUP, who.userGroups());
        if (context.values(ContextKey.CURRENT_TIME).isEmpty()) {
            context = context.with(ContextKey.CURRENT_TIME, clock.instant().toString());
        }
        return context.values(ContextKey.APPROVALS).isEmpty() ? context.with(ContextKey.APPROVALS, "0") : context;
    }

    private static Decision unavailable(DirectoryException unknown) {
        return new Decision.Unavailable(String.valueOf(unknown.getMessage()));
    }
}
