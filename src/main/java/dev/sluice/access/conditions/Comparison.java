package dev.sluice.access.conditions;

import dev.sluice.access.wording.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** One way to compare a value of the request with a value of the policy, once both are read. */
record Comparison<R, P>(Reading<R> asked, Reading<P> wanted, BiPredicate<R, P> holds) {
    static <T> Comparison<T, T> same(Reading<T> reading) {
        return new Comparison<>(reading, reading, Object::equals);
    }

    /** Compares in the natural order, the request on the left; `10.0` and `10` are one number. */
    static <T extends Comparable<T>> Comparison<T, T> ordered(Reading<T> reading, IntPredicate sign) {
        return new Comparison<>(reading, reading, (asked, wanted) -> sign.test(asked.compareTo(wanted)));
    }

    /** Fixes the values of the policy, each of which must be readable. */
    Bound<R, P> with(List<String> texts) {
        List<P> values = new ArrayList<>();
        for (String text : texts) {
            values.add(wanted.read(text)
                    .orElseThrow(() -> new IllegalArgumentException(Quoted.of(text) + ", wanted " + wanted.wanted())));
        }
        return new Bound<>(this, List.copyOf(values));
    }

    /** A comparison with its policy values. */
    record Bound<R, P>(Comparison<R, P> comparison, List<P> wanted) {
        boolean anyPairHolds(RequestValues request) {
            List<R> asked = request.as(comparison.asked).values();
            for (int i = 0; i < asked.size(); i++) { // without iterators: this is asked by the thousand
                for (int j = 0; j < wanted.size(); j++) {
                    if (comparison.holds.test(asked.get(i), wanted.get(j))) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean canRead(RequestValues request) {
            return request.as(comparison.asked).whole();
        }
    }
}
