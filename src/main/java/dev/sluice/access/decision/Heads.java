package dev.sluice.access.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shelves labelled with the literal beginnings of patterns.
 *
 * <p>A text can only match patterns whose literal beginning it has, so a look-up visits one shelf for each length that
 * occurs among the labels and skips all the others, however many there are.
 */
final class Heads<S> {
    private final Map<String, S> shelves = new HashMap<>();
    private int[] lengths = {};

    /** The shelf with this label, made if there is none. */
    S shelf(String head, Supplier<S> make) {
        if (Arrays.binarySearch(lengths, head.length()) < 0) {
            lengths = Arrays.copyOf(lengths, lengths.length + 1);
            lengths[lengths.length - 1] = head.length();
            Arrays.sort(lengths);
        }
        return shelves.computeIfAbsent(head, h -> make.get());
    }

    /** The shelves whose labels a text begins with, the shortest label first. */
    List<S> find(String text) {
        List<S> found = new ArrayList<>(2);
        for (int length : lengths) {
            S shelf = length > text.length() ? null : shelves.get(text.substring(0, length));
            if (shelf != null) {
                found.add(shelf);
            }
        }
        return found;
    }

    /** Every shelf, in no order. */
    Iterable<S> all() {
        return shelves.values();
    }
}
