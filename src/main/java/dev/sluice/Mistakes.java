package dev.sluice;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is wrong with the settings, each with its place and what was wanted, so that all is reported at once.
 */
final class Mistakes {
    /** A mistake: where it is and what was wanted. */
    record Mistake(String place, String problem) {}

    private final List<Mistake> all = new ArrayList<>();

    /** Notes a mistake; the text must not quote a secret. */
    void add(String place, String problem) {
        all.add(new Mistake(place, problem));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<String> all() {
        return all.stream()
                .map(mistake -> mistake.place() + ": " + mistake.problem())
                .toList();
    }

    List<Mistake> each() {
        return List.copyOf(all);
    }
}
