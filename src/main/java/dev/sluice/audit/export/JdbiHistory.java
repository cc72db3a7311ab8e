package dev.sluice.audit.export;

import dev.sluice.audit.Entry;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Posted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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

    /** The newest events that are wanted, so many at most. */
    public List<HistoryRow> latest(Filter filter, int most) {
        var all = new ArrayList<HistoryRow>();
        long before = entries.ends().map(ends -> ends.last() + 1).orElse(0L);
        while (before > 1 && all.size() < most) {
            long from = Math.max(1, before - STRETCH);
            for (Entry entry : entries.backwards(from, before, filter.person(), filter.flow())) {
                Line line = Line.of(entry);
                if (all.size() < most && filter.isWanted(line)) {
                    all.add(new HistoryRow(entry, line.flow(), line.outcome(), message(entry)));
                }
            }
            before = isOver(from, filter) ? 0 : from;
        }
        return List.copyOf(all);
    }

    private boolean isOver(long from, Filter filter) {
        Instant since = filter.since();
        return since != null
                && entries.at(from)
                        .filter(entry -> entry.time().isBefore(since.minus(DISORDER)))
                        .isPresent();
    }

    private @Nullable Posted message(Entry entry) {
        Optional<Posted> own = messages.telling(entry.seq());
        String change = entry.changeId();
        return own.isPresent() || change == null
                ? own.orElse(null)
                : messages.newestAbout(change).orElse(null);
    }
}
