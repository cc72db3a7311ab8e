package dev.sluice.access.decision;

import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.wording.Quoted;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The condition keys of a request and their values. Spellings of a key that differ only in case are one key; a key
 * without values is not there.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Context {
    private static final Context EMPTY = new Context(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final Map<String, List<String>> values;
    private final Map<String, List<String>> folded;

    private Context(SortedMap<String, List<String>> values) {
        this.values = Collections.unmodifiableMap(values);
        Map<String, List<String>> byFolded = new LinkedHashMap<>();
        values.forEach((key, list) -> byFolded.put(CaseFold.of(key), list));
        this.folded = Collections.unmodifiableMap(byFolded);
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
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((key, list) -> {
            if (copy.put(key, List.copyOf(list)) != null) {
                throw new IllegalArgumentException("condition key " + Quoted.of(key) + " twice, in two spellings");
            }
        });
        copy.values().removeIf(List::isEmpty);
        return new Context(copy);
    }

    /** The same, with one key set anew. */
    public Context with(ContextKey key, String... values) {
        return with(Map.of(key.toString(), List.of(values)));
    }

    /** The same, with one key set anew; without values the key is gone. */
    public Context with(ContextKey key, Collection<String> values) {
        return with(Map.of(key.toString(), values));
    }

    /** The same, with each of these keys set anew. */
    public Context with(Map<String, ? extends Collection<String>> more) {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        more.forEach((key, list) -> {
            copy.remove(key); // or the old spelling would stay
            if (!list.isEmpty()) {
                copy.put(key, List.copyOf(list));
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
        return values(key.toString());
    }

    List<String> valuesOfFolded(String foldedKey) {
        return folded.getOrDefault(foldedKey, List.of());
    }

    /** All keys, spelled as they were given, in alphabetical order. */
    public Map<String, List<String>> asMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context that && folded.equals(that.folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
