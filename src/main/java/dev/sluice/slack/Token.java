package dev.sluice.slack;

/** A Slack token or the signing secret. It never prints itself. */
public record Token(String reveal) {
    @Override
    public String toString() {
        return "xox…";
    }
}
