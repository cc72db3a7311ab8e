package dev.sluice.audit.verify;

/**
 * One thing that verification found, about an event or a run of events.
 *
 * @param first the number of the first event; 0 when it is about none
 * @param detail the rest of the sentence
 */
public record Finding(FindingKind kind, long first, long last, String detail) {
    static Finding of(FindingKind kind, long seq, String detail) {
        return new Finding(kind, seq, seq, detail);
    }

    /** Says whether the other is the same thing about the events that follow. */
    boolean isContinuedBy(Finding other) {
        return kind == other.kind && first > 0 && last + 1 == other.first && detail.equals(other.detail);
    }

    Finding until(long end) {
        return new Finding(kind, first, end, detail);
    }

    /** What happened, for people; one line. */
    public String sentence() {
        if (first == 0) {
            return detail;
        }
        return (first == last ? "event " + first : "events " + first + " to " + last) + ": " + detail;
    }
}
