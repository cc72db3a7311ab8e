package dev.sluice.access.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one document while it is read. */
final class Findings {
    /** A hostile document could be nothing but mistakes; nobody reads more than these. */
    private static final int MOST = 100;

    private final String policy;
    private final Places places;
    private final List<Finding> found = new ArrayList<>();
    private int errors;

    Findings(String policy, Places places) {
        this.policy = policy;
        this.places = places;
    }

    void add(FindingCode code, Pointer at, String message) {
        add(code, at, message, placeOf(at));
    }

    /** The first error is kept in any case: without it the document would look good. */
    void add(FindingCode code, Pointer at, String message, @Nullable Place place) {
        boolean firstError = code.isError() && errors++ == 0;
        if (found.size() < MOST || firstError) {
            found.add(new Finding(code, policy, at.text(), message, place));
        }
    }

    @Nullable
    Place placeOf(Pointer at) {
        return places.near(at.text());
    }

    int errors() {
        return errors;
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
