package dev.sluice;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is wrong with the settings, each with its place and what was wanted, so that all is reported at once.
 */
final class Mistakes {
    private final List<String> all = new ArrayList<>();

    /** Notes a mistake; the text must not quote a secret. */
    void add(String place, String problem) {
        all.add(place + ": " + problem);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
