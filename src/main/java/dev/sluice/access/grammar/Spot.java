package dev.sluice.access.grammar;

/**
 * A point of the document that a reader stands at, able to report what is wrong there.
 *
 * @param where how a message begins, such as {@code statement 2: }
 */
record Spot(Findings findings, Pointer at, String where) {
    Spot to(String key) {
        return new Spot(findings, at.to(key), where);
    }

    Spot to(int index) {
        return new Spot(findings, at.to(index), where);
    }

    /** The same point, its messages beginning with more words. */
    Spot in(String more) {
        return new Spot(findings, at, where + more + ": ");
    }

    void report(FindingCode code, String message) {
        findings.add(code, at, where + message);
    }
}
