package dev.sluice.audit.verify;

import java.util.List;
import java.util.Optional;

/** Everything that events are about, in the order of the database's own text comparison. */
public interface Subjects {
    /** The next ones behind this ID; none at the end. */
    List<Subject> after(String id);

    Optional<Subject> find(String id);
}
