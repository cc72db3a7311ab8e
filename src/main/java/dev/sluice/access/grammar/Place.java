package dev.sluice.access.grammar;

/** A place in a text; line and column start at 1. */
public record Place(int line, int column) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
