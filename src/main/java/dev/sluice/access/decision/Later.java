package dev.sluice.access.decision;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is found when somebody looks: most answers are told in a word, and saying why takes longer than deciding.
 * It never changes, and is safe to share between threads.
 */
final class Later<T> extends AbstractList<T> {
    private final Object lock;
    private @Nullable Supplier<List<T>> find;
    private List<T> found = List.of();

    /** Finds with {@code find}, which never runs at the same time as another that has the same lock. */
    Later(Object lock, Supplier<List<T>> find) {
        this.lock = lock;
        this.find = find;
    }

    /** Copies a list, which is not looked into if it is one of these. */
    static <T> List<T> copyOf(List<T> list) {
        return list instanceof Later<T> later ? later : List.copyOf(list);
    }

    private List<T> found() {
        synchronized (lock) {
            if (find != null) {
                found = List.copyOf(find.get());
                find = null;
            }
            return found;
        }
    }

    @Override
    public T get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }
}
