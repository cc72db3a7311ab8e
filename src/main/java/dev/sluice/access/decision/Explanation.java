package dev.sluice.access.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A decision together with the request as it was really decided, all condition keys filled in. */
public record Explanation(Request request, Decision decision) {
    /** What was decided, then what nearly allowed it, then what else to know; a sentence each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(InWords.of(decision, request));
        nearMisses().map(InWords::of).forEach(lines::add);
        cautions().map(InWords::of).forEach(lines::add);
        return lines;
    }

    Stream<NearMiss> nearMisses() {
        return decision.nearMisses().stream();
    }

    Stream<Caution> cautions() {
        return decision.match(
                allow -> allow.cautions().stream(),
                deny -> deny.cautions().stream(),
                barred -> Stream.empty(),
                unavailable -> Stream.empty());
    }
}
