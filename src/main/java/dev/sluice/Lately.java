package dev.sluice;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes a while to find out and is asked for often: found out anew when it is older than so much. */
final class Lately<T> implements Supplier<T> {
    private final Supplier<T> source;
    private final long kept;
    private @Nullable T known;
    private long foundAt;

    Lately(Supplier<T> source, Duration kept) {
        this.source = source;
        this.kept = kept.toNanos();
    }

    @Override
    public synchronized T get() {
        T last = known;
        if (last != null && System.nanoTime() - foundAt < kept) {
            return last;
        }
        T found = source.get();
        known = found;
        foundAt = System.nanoTime();
        return found;
    }
}
