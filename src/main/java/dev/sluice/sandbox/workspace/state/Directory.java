package dev.sluice.sandbox.workspace.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people and the user groups of the workspace; safe for many threads. */
public final class Directory {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Person> forGood = new ArrayList<>();

    /** Knows these and who is there for good, and nobody else, from now on. */
    synchronized void sow(List<Person> everybody, List<Group> together) {
        people.clear();
        groups.clear();
        everybody.forEach(person -> people.put(person.id(), person));
        forGood.forEach(person -> people.put(person.id(), person));
        together.forEach(group -> groups.put(group.id(), group));
    }

    /** Everybody, in the order they were entered. */
    public synchronized Collection<Person> people() {
        return new ArrayList<>(people.values());
    }

    /** One person, if there is one of this id. */
    public synchronized Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** One person, who must exist. */
    public Person person(String id) {
        return find(id).orElseThrow(() -> new SlackError("user_not_found"));
    }

    /** All groups, in the order they were entered. */
    public synchronized Collection<Group> groups() {
        return new ArrayList<>(groups.values());
    }

    /** One group, which must exist. */
    public synchronized Group group(String id) {
        return Optional.ofNullable(groups.get(id)).orElseThrow(() -> new SlackError("no_such_subteam"));
    }

    /** Lets somebody in, or writes somebody anew. */
    public synchronized void enter(Person person) {
        people.put(person.id(), person);
    }

    /** Lets somebody in who stays, such as the bot user of an app. */
    synchronized void enterForGood(Person person) {
        forGood.add(person);
        enter(person);
    }

    /** Deactivates a person or lets them in again, as an administrator of the workspace would. */
    public synchronized Person deactivate(String id, boolean gone) {
        Person changed = person(id).deleted(gone);
        people.put(id, changed);
        return changed;
    }

    /** Changes who is in a group, as an administrator of the workspace would. */
    public synchronized void regroup(String id, List<String> members) {
        groups.put(id, group(id).with(members));
    }
}
