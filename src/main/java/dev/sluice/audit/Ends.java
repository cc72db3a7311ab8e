package dev.sluice.audit;

/**
 * Where the ledger says that it ends, and where it does.
 *
 * @param seq how many events there are, by the head
 * @param digest of the last one, by the head
 * @param last the highest number of a row; 0 when there is none
 */
public record Ends(long seq, String digest, long last) {}
