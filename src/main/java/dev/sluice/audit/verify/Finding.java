package dev.sluice.audit.verify;

import dev.sluice.words.Sentence;

/**
 * One thing that verification found, about an event or a run of events.
 *
 * @param first the number of the first event; 0 when it is about none
 * @param detail the rest of the sentence; all of it when it is about no event
 */
public record Finding(FindingKind kind, long first, long last, Sentence detail) {
    static Finding of(FindingKind kind, long seq, Sentence detail) {
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
    public Sentence sentence() {
        if (first == 0) {
            return detail;
        }
        return first == last
                ? FindingWords.SAY.event(Long.toString(first), detail)
                : FindingWords.SAY.events(Long.toString(first), Long.toString(last), detail);
    }
}
