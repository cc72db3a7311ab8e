package dev.sluice.change;

import dev.sluice.access.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out how many of those who could approve are enough together, and whose approval cannot be done without:
 * policies may ask for approvals of different user groups, with {@code sluice:ApprovedBy}.
 */
final class Quorum {
    /** With many approvers not every company of them is tried. */
    private static final int MOST_TRIED = 2_000;

    private final List<Person> able;
    private final Rule rule;
    private int tried;

    /** Would a change be allowed with so many approvals, of these people and user groups? */
    @FunctionalInterface
    interface Rule {
        boolean allows(int approvals, Collection<String> approvedBy);
    }

    Quorum(List<Person> able, Rule rule) {
        this.able = able;
        this.rule = rule;
    }

    /**
     * The fewest people who are enough.
     *
     * @param most the most approvals that a policy can ask for
     * @return 0 when even all of them are not enough
     */
    int fewest(int most) {
        for (int size = 1; size <= Math.min(most, able.size()); size++) {
            if (isEnough(0, size, List.of())) {
                return size;
            }
        }
        return 0;
    }

    private boolean isEnough(int from, int missing, List<Person> company) {
        if (missing == 0) {
            tried++;
            return rule.allows(company.size(), ids(company));
        }
        for (int i = from; i <= able.size() - missing && tried < MOST_TRIED; i++) {
            var more = new ArrayList<>(company);
            more.add(able.get(i));
            if (isEnough(i + 1, missing - 1, more)) {
                return true;
            }
        }
        return tried >= MOST_TRIED && rule.allows(company.size() + missing, ids(able));
    }

    /** The user groups, and people, without whom all the others are not enough. */
    List<String> musts(int approvals) {
        return ids(able).stream().filter(id -> !isEnoughWithout(id, approvals)).toList();
    }

    private boolean isEnoughWithout(String id, int approvals) {
        List<Person> others =
                able.stream().filter(person -> !idsOf(person).contains(id)).toList();
        return rule.allows(approvals, ids(others));
    }

    private static Set<String> ids(List<Person> people) {
        var ids = new TreeSet<String>();
        people.forEach(person -> ids.addAll(idsOf(person)));
        return ids;
    }

    private static Set<String> idsOf(Person person) {
        var ids = new TreeSet<>(person.userGroups());
        ids.add(person.id().value());
        return ids;
    }
}
