package dev.sluice.access.decision;

import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.wording.Quoted;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The condition keys of a request and their values. Spellings of a key that differ only in case are one key; a key
 * without values is not there.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Context {
    private static final Context EMPTY = new Context(Map.of(), new EnumMap<>(ContextKey.class));

    /** By folded key. */
    private final Map<String, Spelled> given;
    /** What was set anew, over what was given; nothing where a key was taken away. */
    private final EnumMap<ContextKey, List<String>> set;

    private Context(Map<String, Spelled> given, EnumMap<ContextKey, List<String>> set) {
        this.given = given;
        this.set = set;
    }

    /** The values of a key, and how the key was spelled, which does not count. */
    private record Spelled(String key, List<String> values) {}

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
        return new Context(keys, EMPTY.set);
    }

    /** The same, with one key set anew. */
    public Context with(ContextKey key, String... values) {
        return with(key, List.of(values));
    }

    /** The same, with one key set anew; without values the key is gone. */
    public Context with(ContextKey key, Collection<String> values) {
        return with(Map.of(key, values));
    }

    /** The same, with each of these keys set anew. What was given is not copied. */
    public Context with(Map<ContextKey, ? extends Collection<String>> more) {
        EnumMap<ContextKey, List<String>> over = set.clone();
        more.forEach((key, values) -> over.put(key, List.copyOf(values)));
        return new Context(given, over);
    }

    /** The values of a key, none if it is missing. */
    public List<String> values(String key) {
        return valuesOfFolded(CaseFold.of(key));
    }

    /** The values of a key, none if it is missing. */
    public List<String> values(ContextKey key) {
        List<String> values = set.get(key);
        return values == null ? given(key.folded()) : values;
    }

    List<String> valuesOfFolded(String foldedKey) {
        ContextKey known = ContextKey.ofFolded(foldedKey);
        return known == null ? given(foldedKey) : values(known);
    }

    private List<String> given(String foldedKey) {
        Spelled spelled = given.get(foldedKey);
        return spelled == null ? List.of() : spelled.values;
    }

    /** All keys, spelled as they were given, in alphabetical order. */
    public Map<String, List<String>> asMap() {
        TreeMap<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.values().forEach(spelled -> all.put(spelled.key, spelled.values));
        set.forEach((key, values) -> {
            all.remove(key.toString()); // or the old spelling would stay
            if (!values.isEmpty()) {
                all.put(key.toString(), values);
            }
        });
        return Collections.unmodifiableMap(all);
    }

    private Map<String, List<String>> byFoldedKey() {
        Map<String, List<String>> all = new HashMap<>();
        asMap().forEach((key, values) -> all.put(CaseFold.of(key), values));
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context that && byFoldedKey().equals(that.byFoldedKey());
    }

    @Override
    public int hashCode() {
        return byFoldedKey().hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
