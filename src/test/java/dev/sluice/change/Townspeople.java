package dev.sluice.change;

import dev.sluice.access.people.Directory;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The directory of a small workspace; a test changes who somebody is, or lets it fall silent. For one thread. */
final class Townspeople implements Directory {
    private final Map<UserId, Person> people = new HashMap<>();
    private Runnable beforeAnswer = () -> {};
    private boolean isSilent;

    Townspeople() {
        add(Samples.ANN, Standing.MEMBER);
    }

    void add(UserId id, Standing standing, String... userGroups) {
        people.put(id, new Person(id, Samples.TEAM, standing, Set.of(userGroups)));
    }

    void put(Person person) {
        people.put(person.id(), person);
    }

    /** Somebody leaves without a trace. */
    void forget(UserId id) {
        people.remove(id);
    }

    void fallSilent() {
        isSilent = true;
    }

    void speakAgain() {
        isSilent = false;
    }

    /** Something that happens while the next question is being answered. */
    void beforeNextAnswer(Runnable event) {
        beforeAnswer = event;
    }

    @Override
    public Person person(UserId id) throws DirectoryException {
        Runnable event = beforeAnswer;
        beforeAnswer = () -> {};
        event.run();
        if (isSilent) {
            throw new DirectoryException(DirectoryException.Kind.UNREACHABLE, "Slack does not answer");
        }
        return people.getOrDefault(id, new Person(id, "", Standing.STRANGER, Set.of()));
    }

    @Override
    public Set<UserId> members(String userGroup) throws DirectoryException {
        if (isSilent) {
            throw new DirectoryException(DirectoryException.Kind.UNREACHABLE, "Slack does not answer");
        }
        return people.values().stream()
                .filter(person -> person.userGroups().contains(userGroup))
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
