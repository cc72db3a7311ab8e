package dev.sluice.access.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A directory in memory: people come, change and go, and it can be out of order. */
public final class FakeDirectory implements Directory {
    private final Map<UserId, Person> people = new HashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private DirectoryException.@Nullable Kind broken;

    /** Puts a member in, or changes one. */
    public synchronized FakeDirectory with(String id, String... groups) {
        return with(new Person(new UserId(id), "T0SHOP", Standing.MEMBER, Set.of(groups)));
    }

    /** Puts somebody in, or changes somebody. */
    public synchronized FakeDirectory with(Person person) {
        people.put(person.id(), person);
        return this;
    }

    /** From now on every question fails so. */
    public synchronized void breakDown(DirectoryException.Kind kind) {
        broken = kind;
    }

    /** From now on questions are answered again. */
    public synchronized void repair() {
        broken = null;
    }

    /** How many questions were asked so far. */
    public int questions() {
        return questions.get();
    }

    @Override
    public synchronized Person person(UserId id) throws DirectoryException {
        questions.incrementAndGet();
        if (broken != null) {
            throw new DirectoryException(broken, "the directory is out of order");
        }
        return Optional.ofNullable(people.get(id)).orElseGet(() -> new Person(id, "", Standing.STRANGER, Set.of()));
    }

    @Override
    public synchronized Set<UserId> members(String userGroup) throws DirectoryException {
        if (broken != null) {
            throw new DirectoryException(broken, "the directory is out of order");
        }
        return people.values().stream()
                .filter(person -> person.userGroups().contains(userGroup))
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
