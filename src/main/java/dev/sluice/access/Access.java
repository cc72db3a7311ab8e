package dev.sluice.access;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.conditions.DateText;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Explanation;
import dev.sluice.access.decision.Layers;
import dev.sluice.access.decision.RecordedRequest;
import dev.sluice.access.decision.Request;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import dev.sluice.words.Sentence;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Decides requests. Deny wins; silence denies.
 *
 * <p>It fills the condition keys that must not come from outside ({@code slack:UserId}, {@code slack:TeamId},
 * {@code slack:UserGroup}, whatever the request says), and {@code acs:CurrentTime} and {@code sluice:Approvals} (0) ,
 * {@code sluice:Emergency} (false) where the request does not carry them.
 *
 * <p>Any number of threads may use it.
 */
public final class Access {
    /** The most approvals that a policy can ask for. */
    public static final int MOST_APPROVALS = 9;

    private final PermissionMap people;
    private final InstantSource clock;
    private final DecisionCount count = new DecisionCount();
    private volatile AccessSettings settings;
    private volatile PolicySet policies;
    private volatile Map<ActionName, Audience> audiences = new ConcurrentHashMap<>();

    public Access(AccessSettings settings, PermissionMap people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
        this.settings = settings;
        this.policies = new PolicySet(settings);
    }

    /**
     * Decides by other settings from now on. One thread at a time.
     *
     * @return what is different, a phrase each such as {@code Freeze added}
     */
    public List<Sentence> replace(AccessSettings settings) {
        List<Sentence> changes = PolicyChanges.between(this.settings, settings);
        var compiled = new PolicySet(settings);
        this.settings = settings;
        policies = compiled;
        audiences = new ConcurrentHashMap<>(); // those who look at the old ones now may add to them, in vain
        return changes;
    }

    /** Publishes how many requests were decided as {@code sluice.decisions} by {@code outcome}. */
    public void bindTo(MeterRegistry registry) {
        count.bindTo(registry);
    }

    /** What is attached to whom, in the order of the settings. */
    public List<Attachment> attachments() {
        return settings.attachments();
    }

    /** What limits whom, in the order of the settings. */
    public List<Guardrail> guardrails() {
        return settings.guardrails();
    }

    /** Who may be allowed an action, as far as it shows in what is attached to whom. */
    public Audience audience(ActionName action) {
        Map<ActionName, Audience> known = audiences;
        return known.computeIfAbsent(action, missing -> Audience.of(settings, missing));
    }

    /**
     * Says whether somebody might ever be allowed an action, on whatever and under whatever conditions. It takes no
     * longer than a look into memory, and says yes rather too often.
     */
    public boolean mightAllow(Person who, ActionName action) {
        return who.standing() == Standing.MEMBER && audience(action).includes(who);
    }

    /**
     * Who somebody is, from memory if possible.
     *
     * @throws DirectoryException if it is not known and could not be found out in time
     */
    public Person person(UserId who) throws DirectoryException {
        return people.person(who);
    }

    /** Who these people are, as far as that can be found out in this time. */
    public Map<UserId, Person> people(Collection<UserId> ids, Duration patience) {
        return people.people(ids, patience);
    }

    /** Looks somebody up anew with the next question about them. */
    public void forget(UserId who) {
        people.invalidate(who);
    }

    /**
     * The members of a user group; none if there is no such group.
     *
     * @throws DirectoryException if no reliable answer could be had
     */
    public Set<UserId> members(String userGroup) throws DirectoryException {
        return people.members(userGroup);
    }

    /** Decides a request of somebody, who is looked up if not known. */
    public Decision decide(UserId who, Request request) {
        return count.counted(whenKnown(who, person -> decide(person, request, Layers::decide)));
    }

    /** Decides a request of somebody who is known. */
    public Decision decide(Person who, Request request) {
        return count.counted(decide(who, request, Layers::decide));
    }

    /** Whether a request would be allowed. Nobody made it: it does not count among the decisions. */
    public boolean wouldAllow(UserId who, Request request) {
        return whenKnown(who, person -> decide(person, request, Layers::decide)).allows();
    }

    /** The same for somebody who is known. */
    public boolean wouldAllow(Person who, Request request) {
        return decide(who, request, Layers::decide).allows();
    }

    /** Decides alike, and on a refusal finds more near misses: also statements about other actions. Slower. */
    public Explanation explain(UserId who, Request request) {
        try {
            return explain(people.person(who), request);
        } catch (DirectoryException unknown) {
            return new Explanation(request, unavailable(unknown));
        }
    }

    /** Explains a request of somebody who is known. */
    public Explanation explain(Person who, Request request) {
        return new Explanation(request.in(fill(who, request.context())), decide(who, request, Layers::explain));
    }

    /**
     * What is to be written down of a request that was decided, so that it can be decided again under other policies.
     */
    public RecordedRequest record(UserId who, Request request, Decision decision) {
        Instant now = clock.instant();
        try {
            Person person = people.person(who);
            return RecordedRequest.of(person, request.in(fill(person, request.context())), now, decision);
        } catch (DirectoryException unknown) {
            Person nobody = new Person(who, "", Standing.STRANGER, Set.of());
            return RecordedRequest.of(nobody, request, now, decision);
        }
    }

    /**
     * Decides as if a number of people had approved, and on {@code sluice:ApprovedBy} as if they were the best
     * imaginable ones: whether those who did approve are the right ones shows when the request is decided with their
     * ids.
     */
    public Decision decideGiven(int approvals, UserId who, Request request) {
        return whenKnown(who, person -> decideGiven(approvals, person, request));
    }

    /**
     * The smallest number of approvals, 0 to {@value #MOST_APPROVALS}, {@linkplain #decideGiven given} which a request
     * would be allowed; nothing if none is enough, or if it cannot be found out who asks.
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
        for (int approvals = 0; approvals <= MOST_APPROVALS; approvals++) {
            if (decideGiven(approvals, who, request).allows()) {
                return OptionalInt.of(approvals);
            }
        }
        return OptionalInt.empty();
    }

    /** The same for somebody who is known. Without approvals nobody has approved, and nothing is left to imagine. */
    public Decision decideGiven(int approvals, Person who, Request request) {
        Context context = request.context().with(ContextKey.APPROVALS, Integer.toString(approvals));
        return approvals == 0
                ? decide(who, request.in(context.with(ContextKey.APPROVED_BY)), Layers::decide)
                : decide(who, request.in(context), Layers::decideGivenTheBestApprovers);
    }

    private Decision decide(Person who, Request request, BiFunction<Layers, Request, Decision> way) {
        if (who.standing() != Standing.MEMBER) {
            return new Decision.Barred(who.standing());
        }
        Context context = fill(who, request.context());
        return way.apply(policies.layersFor(who, context), request.in(context));
    }

    private Context fill(Person who, Context asked) {
        var filled = new EnumMap<ContextKey, List<String>>(ContextKey.class);
        filled.put(ContextKey.USER_ID, List.of(who.id().value()));
        filled.put(ContextKey.TEAM_ID, who.teamId().isEmpty() ? List.of() : List.of(who.teamId()));
        filled.put(ContextKey.USER_GROUP, who.groupsInOrder());
        if (asked.values(ContextKey.CURRENT_TIME).isEmpty()) {
            filled.put(ContextKey.CURRENT_TIME, List.of(DateText.of(clock.instant())));
        }
        if (asked.values(ContextKey.EMERGENCY).isEmpty()) {
            filled.put(ContextKey.EMERGENCY, List.of("false"));
        }
        if (asked.values(ContextKey.APPROVALS).isEmpty()) {
            filled.put(ContextKey.APPROVALS, List.of("0"));
        }
        return asked.with(filled);
    }

    private Decision whenKnown(UserId who, Function<Person, Decision> decide) {
        try {
            return decide.apply(people.person(who));
        } catch (DirectoryException unknown) {
            return unavailable(unknown);
        }
    }

    private static Decision unavailable(DirectoryException unknown) {
        return new Decision.Unavailable(String.valueOf(unknown.getMessage()));
    }
}
