package dev.sluice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.decision.InWords;
import dev.sluice.access.decision.RecordedRequest;
import dev.sluice.access.whatif.Outcome;
import dev.sluice.access.whatif.Shift;
import dev.sluice.access.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which decisions would change, for people and for programs. */
final class WhatIfReport {
    private static final int EXAMPLES = 3;

    private final WhatIf whatIf;
    private final List<Shift> shifts;
    private final int skipped;

    WhatIfReport(WhatIf whatIf, int skipped) {
        this.whatIf = whatIf;
        this.shifts = whatIf.shifts();
        this.skipped = skipped;
    }

    private int changed() {
        return shifts.stream().mapToInt(shift -> shift.requests().size()).sum();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(changed() + " of " + whatIf.requests() + " requests would be decided otherwise");
        for (Shift shift : shifts) {
            int size = shift.requests().size();
            lines.add("");
            lines.add(shift.action() + ": " + shift.before().word() + " → "
                    + shift.after().word() + ", " + size + (size == 1 ? " request" : " requests"));
            lines.add("  before: " + shift.before().decidedBy());
            lines.add("  after:  " + shift.after().decidedBy());
            lines.add("  such as: " + examples(shift));
        }
        if (whatIf.decidedOtherwise() > 0 || skipped > 0) {
            lines.add("");
        }
        if (whatIf.decidedOtherwise() > 0) {
            lines.add("note: " + whatIf.decidedOtherwise() + " of them were recorded with another decision than the old"
                    + " policies give now; other policies were in force then");
        }
        if (skipped > 0) {
            lines.add("note: " + skipped + " events of the ledger do not say what was asked for and were left out");
        }
        return lines;
    }

    private static String examples(Shift shift) {
        return shift.requests().stream()
                        .map(request -> name(request) + " on " + InWords.of(request.resource())
                                + (request.time() == null ? "" : " at " + request.time()))
                        .distinct()
                        .limit(EXAMPLES)
                        .collect(Collectors.joining(", "))
                + (shift.requests().size() > EXAMPLES ? ", …" : "");
    }

    private static String name(RecordedRequest request) {
        return request.user().equals(RequestFile.SOMEBODY)
                ? "somebody"
                : request.user().value();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("requests", whatIf.requests());
        json.put("changed", changed());
        json.put("recordedOtherwise", whatIf.decidedOtherwise());
        json.put("skipped", skipped);
        ArrayNode all = json.putArray("changes");
        for (Shift shift : shifts) {
            ObjectNode one = all.addObject().put("action", shift.action().value());
            one.put("count", shift.requests().size());
            one.set("before", outcome(shift.before()));
            one.set("after", outcome(shift.after()));
            ArrayNode requests = one.putArray("requests");
            shift.requests().stream().map(RecordedRequest::toJson).forEach(requests::add);
        }
        return json;
    }

    private static ObjectNode outcome(Outcome outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("decision", outcome.word());
        outcome.by().forEach(json.putArray("by")::add);
        return json;
    }
}
