package dev.sluice.access.decision;

import java.util.List;

/** An Allow that did not match, and every part of it that failed. */
public record NearMiss(Reason statement, List<Mismatch> failed) {
    public NearMiss {
        failed = List.copyOf(failed);
    }
}
