package dev.sluice.access.people;

import java.util.Set;

/** A directory that knows nobody and says so: for deciding about people who are known already. */
public final class NoDirectory implements Directory {
    @Override
    public Person person(UserId id) throws DirectoryException {
        throw new DirectoryException(DirectoryException.Kind.UNREACHABLE, "nobody is looked up here");
    }

    @Override
    public Set<UserId> members(String userGroup) throws DirectoryException {
        throw new DirectoryException(DirectoryException.Kind.UNREACHABLE, "no user group is looked up here");
    }
}
