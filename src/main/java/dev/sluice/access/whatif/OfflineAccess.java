package dev.sluice.access.whatif;

import dev.sluice.access.Access;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.decision.RecordedRequest;
import dev.sluice.access.decision.Request;
import dev.sluice.access.people.NoDirectory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** Decides recorded requests under one set of settings, each as of its time and for the person as recorded. */
final class OfflineAccess {
    private final Access access;

    OfflineAccess(AccessSettings settings, Instant now) {
        var nobody = new PermissionMap(new NoDirectory(), PermissionMap.Timing.USUAL, Runnable::run);
        this.access = new Access(settings, nobody, () -> now);
    }

    Outcome decide(RecordedRequest recorded) {
        Person who = new Person(recorded.user(), recorded.team(), Standing.MEMBER, recorded.userGroups());
        Request request = asOfThen(recorded);
        Decision decision = access.decide(who, request);
        boolean isBefore =
                request.context().values(ContextKey.APPROVALS).stream().allMatch("0"::equals);
        if (!decision.allows() && isBefore) {
            OptionalInt approvals = access.approvalsThatWouldAllow(who, request);
            if (approvals.isPresent()) {
                Decision given = access.decideGiven(approvals.getAsInt(), who, request);
                return new Outcome(words(approvals.getAsInt()), texts(given));
            }
        }
        return new Outcome(decision.word(), texts(decision));
    }

    private static Request asOfThen(RecordedRequest recorded) {
        Context context = recorded.request().context();
        Instant time = recorded.time();
        return time == null || !context.values(ContextKey.CURRENT_TIME).isEmpty()
                ? recorded.request()
                : recorded.request().in(context.with(ContextKey.CURRENT_TIME, time.toString()));
    }

    private static String words(int approvals) {
        return approvals == 1 ? "Allow after 1 approval" : "Allow after " + approvals + " approvals";
    }

    private static List<String> texts(Decision decision) {
        return decision.reasons().stream().map(Reason::toString).toList();
    }
}
