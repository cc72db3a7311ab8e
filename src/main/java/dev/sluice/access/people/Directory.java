package dev.sluice.access.people;

/** Where people are looked up. Any number of threads may ask. */
public interface Directory {
    /**
     * Looks a person up now.
     *
     * @return the person; somebody unknown is a {@link Standing#STRANGER}
     * @throws DirectoryException if no reliable answer could be had
     */
    Person person(UserId id) throws DirectoryException;
}
