package dev.sluice.audit.export;

import dev.sluice.audit.Entry;
import dev.sluice.audit.JdbiEntries;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/** Writes the ledger out, a page at a time. One export is for one thread. */
public final class Export {
    private final JdbiEntries entries;
    private final Filter filter;
    private long lines;
    private long unsearched;

    public Export(JdbiEntries entries, Filter filter) {
        this.entries = entries;
        this.filter = filter;
    }

    /** How it is written. The names, in small letters, are the values of {@code --format}. */
    public enum Format {
        JSONL,
        CSV,
        HTML
    }

    /**
     * Writes it and flushes.
     *
     * @return how many events were written
     */
    public long write(Format format, Writer out) throws IOException {
        Sheet sheet = switch (format) {
            case JSONL -> new JsonLines(out);
            case CSV -> new Csv(out);
            case HTML -> new Html(out, timelines());
        };
        sheet.begin();
        unsearched = 0;
        each(line -> {
            sheet.line(line);
            lines++;
        });
        sheet.end();
        out.flush();
        return lines;
    }

    /** Of how many events nobody can say whether they are wanted, since nothing but their digests is left. */
    public long unsearched() {
        return unsearched;
    }

    private Timelines timelines() throws IOException {
        Instant[] ends = {Instant.MAX, Instant.MIN};
        each(line -> {
            ends[0] = line.at().isBefore(ends[0]) ? line.at() : ends[0];
            ends[1] = line.at().isAfter(ends[1]) ? line.at() : ends[1];
        });
        var timelines = ends[0].isAfter(ends[1])
                ? new Timelines(Instant.EPOCH, Instant.EPOCH)
                : new Timelines(ends[0], ends[1]);
        each(timelines::add);
        return timelines;
    }

    /** What is done with a line. */
    private interface Use {
        void take(Line line) throws IOException;
    }

    private void each(Use use) throws IOException {
        List<Entry> page = entries.after(0);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                Line line = Line.of(entry);
                if (entry.isCompacted() && filter.isOfContent()) {
                    unsearched += filter.isWanted(entry.time()) ? 1 : 0;
                } else if (filter.isWanted(line)) {
                    use.take(line);
                }
            }
            page = entries.after(page.get(page.size() - 1).seq());
        }
    }
}
