package dev.sluice.sandbox;

import java.util.List;

/** Somebody who will approve on the tour, but not before the card has changed since the one before approved. */
final class Approver {
    private final String name;
    private final String id;
    private List<String> seenBefore = List.of();

    Approver(String name, String id) {
        this.name = name;
        this.id = id;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    List<String> waitsFor() {
        return seenBefore;
    }

    void waitsFor(List<String> shown) {
        seenBefore = List.copyOf(shown);
    }
}
