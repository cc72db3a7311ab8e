package dev.sluice.slack;

import dev.sluice.audit.verify.Finding;
import java.util.ArrayList;
import java.util.List;

/** What a part of a verification found: how much of it there is, and the first of it. For one thread at a time. */
final class FindingTally {
    /** As many as people read; the command line prints all. */
    static final int MOST_SHOWN = 10;

    private final List<Finding> shown = new ArrayList<>();
    private int findings;
    private int touches;

    void take(Finding finding) {
        findings++;
        touches += finding.kind().isTouch() ? 1 : 0;
        if (shown.size() < MOST_SHOWN) {
            shown.add(finding);
        }
    }

    int findings() {
        return findings;
    }

    /** How many of them mean that somebody touched something. */
    int touches() {
        return touches;
    }

    List<Finding> shown() {
        return List.copyOf(shown);
    }
}
