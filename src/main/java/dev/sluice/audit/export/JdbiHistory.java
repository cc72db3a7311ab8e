package dev.sluice.audit.export;

import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Posted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Answers who did what, newest first, from the ledger. It looks at a stretch of events at a time and holds no
 * connection in between, so that nobody who writes waits for it. May be used by any number of threads.
 */
public final class JdbiHistory {
    private static final long STRETCH = 5_000;

    /** Events of one moment may stand in another order than their times. */
    private static final Duration DISORDER = Duration.ofDays(1);

    private final JdbiEntries entries;
    private final JdbiMessages messages;

    public JdbiHistory(Jdbi jdbi) {
        this.entries = new JdbiEntries(jdbi);
        this.messages = new JdbiMessages(jdbi);
    }

    /**
     * A change that something wanted happened to.
     *
     * @param at when the newest of it happened
     * @param isCompacted whether nothing but digests is left of that, so that it may as well be of another flow or
     *     person
     */
    public record Hit(String changeId, Instant at, boolean isCompacted) {}

    /** Somebody who is told of changes until they have enough. */
    public interface Reader {
        /** Takes a change; false when no more is wanted. */
        boolean take(Hit hit);
    }

    /** Hands over the changes that wanted events are about, each once, that with the newest such event first. */
    public void changes(Filter filter, Reader reader) {
        Set<String> told = new HashSet<>();
        long before = entries.ends().map(ends -> ends.last() + 1).orElse(0L);
        while (before > 1) {
            long from = Math.max(1, before - STRETCH);
            for (Entry entry : entries.backwards(from, before, filter.person(), filter.flow())) {
                String change = entry.changeId();
                if (change == null || !isWanted(entry, filter) || !told.add(change)) {
                    continue;
                }
                if (!reader.take(new Hit(change, entry.time(), entry.isCompacted()))) {
                    return;
                }
            }
            before = isOver(from, filter) ? 0 : from;
        }
    }

    /** The newest message about a change. */
    public Optional<Posted> messageAbout(String changeId) {
        return messages.newestAbout(changeId);
    }

    /** That a change was undone or replaced is told of it, but was done with another one. */
    private static boolean isWanted(Entry entry, Filter filter) {
        if (entry.is(Event.Kind.UNDONE) || entry.is(Event.Kind.REPLACED)) {
            return false;
        }
        return entry.isCompacted() ? filter.isWanted(entry.time()) : filter.isWanted(Line.of(entry));
    }

    private boolean isOver(long from, Filter filter) {
        Instant since = filter.since();
        return since != null
                && entries.at(from)
                        .filter(entry -> entry.time().isBefore(since.minus(DISORDER)))
                        .isPresent();
    }
}
