package dev.sluice.access.grammar;

/** RAM's four classes of findings, the worst first. Only an error keeps a document from being used. */
public enum Severity {
    ERROR,
    SECURITY_WARNING,
    GENERAL_WARNING,
    SUGGESTION
}
