package dev.sluice.change;

import com.google.common.base.Suppliers;
import dev.sluice.access.Access;
import dev.sluice.access.Audience;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Request;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds those who could approve, among the people and user groups to whom policies about approving are attached. May be
 * used by any number of threads.
 */
final class Electorate {
    private static final Logger log = LoggerFactory.getLogger(Electorate.class);

    /** More are not looked up one by one; a card names a handful. */
    private static final int MOST = 50;

    private static final Duration PATIENCE = Duration.ofMillis(1200);

    private final Access access;
    private final Supplier<Set<UserId>> registered;

    /**
     * Finds them in this access.
     *
     * @param registered those who have a second factor
     */
    Electorate(Access access, Supplier<Set<UserId>> registered) {
        this.access = access;
        this.registered = registered;
    }

    /**
     * Those who could approve.
     *
     * @param people in the order of their IDs
     * @param areAll whether there are no others
     */
    record Able(List<Person> people, boolean areAll) {}

    /**
     * Who could approve what this request asks for.
     *
     * @param requester who is never among them
     */
    Able of(UserId requester, Request request) {
        Audience audience = access.audience(ActionName.APPROVE_CHANGE);
        boolean areAll = !audience.isEverybody();
        var candidates = new TreeSet<>(Comparator.comparing(UserId::value));
        candidates.addAll(audience.people());
        for (String group : audience.userGroups()) {
            areAll &= addMembers(group, candidates);
        }
        candidates.remove(requester);
        List<UserId> asked = candidates.stream().limit(MOST).toList();
        areAll &= asked.size() == candidates.size();
        Map<UserId, Person> known = access.people(asked, PATIENCE);
        areAll &= known.size() == asked.size();
        Supplier<Set<UserId>> devices = Suppliers.memoize(registered::get);
        List<Person> able = asked.stream()
                .map(known::get)
                .filter(person -> person != null && isAble(person, request, devices))
                .toList();
        return new Able(able, areAll);
    }

    /** By a click, or with the code that they have a device for. */
    private boolean isAble(Person person, Request request, Supplier<Set<UserId>> devices) {
        return access.wouldAllow(person, request)
                || (access.wouldAllow(person, Rights.proven(request, Proof.CODE))
                        && devices.get().contains(person.id()));
    }

    private boolean addMembers(String group, Set<UserId> candidates) {
        try {
            candidates.addAll(access.members(group));
            return true;
        } catch (DirectoryException e) {
            log.warn("members not known group={} why={}", group, e.getMessage());
            return false;
        }
    }
}
