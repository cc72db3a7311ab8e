package dev.sluice.audit.verify;

import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.Removal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says was taken out of it on purpose.
 *
 * @param through the last event that was compacted
 * @param names that stand for people whose data was erased
 * @param others events of other people that named them
 */
record Removals(long through, Set<String> names, Set<Long> others) {
    static Removals of(List<Entry> marks) {
        long through = 0;
        var names = new HashSet<String>();
        var others = new HashSet<Long>();
        for (Entry mark : marks) {
            if (mark.is(Event.Kind.COMPACTED)) {
                through = Math.max(through, Math.min(Removal.through(mark), mark.seq() - 1));
            } else {
                names.add(Removal.name(mark));
                others.addAll(Removal.others(mark));
            }
        }
        return new Removals(through, names, others);
    }

    boolean isCompacted(long seq) {
        return seq <= through;
    }

    /** Says whether the words and names of an event that is not theirs were taken out for somebody. */
    boolean isBared(long seq) {
        return others.contains(seq);
    }

    boolean isErased(@Nullable String person) {
        return person != null && names.contains(person);
    }
}
