package dev.sluice.access.people;

import java.util.Set;

/** Where people are looked up. Any number of threads may ask. */
public interface Directory {
    /**
     * Looks a person up now.
     *
     * @return the person; somebody unknown is a {@link Standing#STRANGER}
     * @throws DirectoryException if no reliable answer could be had
     */
    Person person(UserId id) throws DirectoryException;

    /**
     * The members of a user group, whatever their standing; none if there is no such group.
     *
     * @throws DirectoryException if no reliable answer could be had
     */
    Set<UserId> members(String userGroup) throws DirectoryException;
}
