package dev.sluice.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The categories of one flow: a set that remembers the order CAMS gave. Two are equal whatever their order. */
public record Categories(Set<Category> all) {
    public Categories {
        all = Collections.unmodifiableSet(new LinkedHashSet<>(all));
    }

    public static Categories of(Collection<String> codes) {
        var all = new LinkedHashSet<Category>();
        codes.forEach(code -> all.add(new Category(code)));
        return new Categories(all);
    }

    public static Categories of(String... codes) {
        return of(List.of(codes));
    }

    public List<String> codes() {
        return all.stream().map(Category::code).toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those of this set that the other lacks. */
    public Categories without(Categories other) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(other.all);
        return new Categories(rest);
    }
}
