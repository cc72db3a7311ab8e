package dev.sluice.access.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Shelves labelled with the literal beginnings of patterns.
 *
 * <p>A text can only match patterns whose literal beginning it has, so a look-up visits one shelf for each length that
 * occurs among the labels and skips all the others, however many there are. It goes through the text once and copies
 * nothing of it.
 *
 * <p>Immutable and safe to share between threads, if the shelves are.
 */
final class Heads<S> {
    private final int[] lengths;
    /** A hash table with open addressing, at most half full. */
    private final @Nullable String[] heads;

    private final List<@Nullable S> shelves;

    Heads(Map<String, S> byHead) {
        lengths = byHead.keySet().stream()
                .mapToInt(String::length)
                .sorted()
                .distinct()
                .toArray();
        heads = new String[Integer.highestOneBit(2 * byHead.size() + 1) << 1];
        List<@Nullable S> all = new ArrayList<>(heads.length);
        for (int i = 0; i < heads.length; i++) {
            all.add(null);
        }
        byHead.forEach((head, shelf) -> {
            int slot = slot(head.hashCode());
            while (heads[slot] != null) {
                slot = after(slot);
            }
            heads[slot] = head;
            all.set(slot, shelf);
        });
        shelves = all;
    }

    boolean isEmpty() {
        return lengths.length == 0;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & (heads.length - 1);
    }

    private int after(int slot) {
        return (slot + 1) & (heads.length - 1);
    }

    /**
     * Visits the shelves whose labels a text begins with, the shortest label first, until there is no wish for more.
     *
     * @return whether there still is
     */
    boolean each(String text, Predicate<? super S> wantsMore) {
        return each(text, 0, wantsMore);
    }

    /** The same for what of a text comes from a place on. */
    boolean each(String text, int from, Predicate<? super S> wantsMore) {
        int hash = 0;
        int at = 0;
        for (int length : lengths) {
            if (length > text.length() - from) {
                return true;
            }
            for (; at < length; at++) {
                hash = 31 * hash + text.charAt(from + at); // as a String does, so that a beginning hashes like a label
            }
            S shelf = find(text, from, length, hash);
            if (shelf != null && !wantsMore.test(shelf)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable S find(String text, int from, int length, int hash) {
        for (int slot = slot(hash); ; slot = after(slot)) {
            String head = heads[slot];
            if (head == null) {
                return null;
            }
            if (head.length() == length && text.startsWith(head, from)) {
                return shelves.get(slot);
            }
        }
    }

    /** Every shelf, in no order. */
    Iterable<S> all() {
        List<S> all = new ArrayList<>();
        for (S shelf : shelves) {
            if (shelf != null) {
                all.add(shelf);
            }
        }
        return all;
    }
}
