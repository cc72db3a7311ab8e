package dev.sluice.audit;

/**
 * The place of an event in the ledger, to be carried in the metadata of the message that tells of it.
 *
 * @param seq its number; the first event is 1, and none is left out
 * @param digest its digest, as 64 hex digits
 * @param previous the digest of the event before it
 */
public record Sealed(long seq, String digest, String previous) {
    /** What the first event has for the digest of the one before it. */
    public static final String NOTHING = "0".repeat(64);
}
