package dev.sluice.access.whatif;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.RecordedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides requests under old and new settings, one after the other, and keeps those that come out otherwise. */
public final class WhatIf {
    private record Way(ActionName action, Outcome before, Outcome after) {}

    private final OfflineAccess before;
    private final OfflineAccess after;
    private final Map<Way, List<RecordedRequest>> shifted = new LinkedHashMap<>();
    private int requests;
    private int decidedOtherwise;

    /** Decides requests that bear no time as of {@code now}. */
    public WhatIf(AccessSettings before, AccessSettings after, Instant now) {
        this.before = new OfflineAccess(before, now);
        this.after = new OfflineAccess(after, now);
    }

    public void take(RecordedRequest request) {
        requests++;
        Outcome was = before.decide(request);
        Outcome willBe = after.decide(request);
        if (request.decision() != null
                && request.decision().equals("Allow") != was.word().equals("Allow")) {
            decidedOtherwise++;
        }
        if (!was.word().equals(willBe.word())) {
            shifted.computeIfAbsent(new Way(request.action(), was, willBe), way -> new ArrayList<>())
                    .add(request);
        }
    }

    /** How many requests were taken. */
    public int requests() {
        return requests;
    }

    /** How many were decided otherwise when they were recorded than the old settings decide them now. */
    public int decidedOtherwise() {
        return decidedOtherwise;
    }

    /** What changes, the most frequent first. */
    public List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        shifted.forEach((way, all) -> shifts.add(new Shift(way.action(), way.before(), way.after(), all)));
        shifts.sort(
                Comparator.comparing((Shift shift) -> shift.requests().size()).reversed());
        return shifts;
    }
}
