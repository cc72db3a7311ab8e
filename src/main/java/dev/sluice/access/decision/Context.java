package dev.sluice.access.decision;

import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.wording.Quoted;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys of a request and their values. Spellings of a key that differ only in case are one key; a key
 * without values is not there.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Context {
    private static final Context EMPTY = new Context(Map.of());

    /** By folded key. */
    private final Map<String, Spelled> keys;

    private Context(Map<String, Spelled> keys) {
        this.keys = keys;
    }

    /** The values of a key, and how the key was spelled, which does not count. */
    private record Spelled(String key, List<String> values) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Spelled that && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    public static Context empty() {
        return EMPTY;
    }

    /**
     * A context of these keys.
     *
     * @throws IllegalArgumentException if two keys differ only in case
     */
    public static Context of(Map<String, ? extends Collection<String>> values) {
        Map<String, Spelled> keys = new HashMap<>();
        values.forEach((key, list) -> {
            if (keys.put(CaseFold.of(key), new Spelled(key, List.copyOf(list))) != null) {
                throw new IllegalArgumentException("condition key " + Quoted.of(key) + " twice, in two spellings");
            }
        });
        keys.values().removeIf(spelled -> spelled.values.isEmpty());
        return new Context(keys);
    }

    /** The same, with one key set anew. */
    public Context with(ContextKey key, String... values) {
        return with(key, List.of(values));
    }

    /** The same, with one key set anew; without values the key is gone. */
    public Context with(ContextKey key, Collection<String> values) {
        return with(Map.of(key, values));
    }

    /** The same, with each of these keys set anew. */
    public Context with(Map<ContextKey, ? extends Collection<String>> more) {
        Map<String, Spelled> copy = new HashMap<>(keys);
        more.forEach((key, values) -> {
            if (values.isEmpty()) {
                copy.remove(key.folded());
            } else {
                copy.put(key.folded(), new Spelled(key.toString(), List.copyOf(values)));
            }
        });
        return new Context(copy);
    }

    /** The values of a key, none if it is missing. */
    public List<String> values(String key) {
        return valuesOfFolded(CaseFold.of(key));
    }

    /** The values of a key, none if it is missing. */
    public List<String> values(ContextKey key) {
        return valuesOfFolded(key.folded());
    }

    List<String> valuesOfFolded(String foldedKey) {
        Spelled spelled = keys.get(foldedKey);
        return spelled == null ? List.of() : spelled.values;
    }

    /** All keys, spelled as they were given, in alphabetical order. */
    public Map<String, List<String>> asMap() {
        TreeMap<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        keys.values().forEach(spelled -> all.put(spelled.key, spelled.values));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
