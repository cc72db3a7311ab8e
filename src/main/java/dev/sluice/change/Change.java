package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One change as it is stored.
 *
 * @param version grows by one with every move; a move names the version it saw
 * @param digest the fingerprint of what the change does
 */
public record Change(
        ChangeId id,
        long version,
        ChangeState state,
        Proposal proposal,
        String digest,
        Instant askedAt,
        Progress progress,
        Consent consent) {
    /** How much of a digest people are shown. */
    private static final int SHORT_DIGEST = 8;

    /** The operation that every change of this version carries out. */
    static final String OPERATION = "ModifyFlow";

    static Change ask(ChangeId id, ChangeState state, Proposal proposal, Instant now) {
        return ask(id, state, proposal, Consent.NONE, now);
    }

    static Change ask(ChangeId id, ChangeState state, Proposal proposal, Consent consent, Instant now) {
        return new Change(id, 1, state, proposal, Digest.of(OPERATION, proposal), now, Progress.fresh(now), consent);
    }

    Change moved(ChangeState to, Progress next) {
        return new Change(id, version + 1, to, proposal, digest, askedAt, next, consent);
    }

    Change moved(ChangeState to, Consent next) {
        return new Change(id, version + 1, to, proposal, digest, askedAt, progress, next);
    }

    Change moved(ChangeState to, Progress next, Consent people) {
        return new Change(id, version + 1, to, proposal, digest, askedAt, next, people);
    }

    /** The same change with other contents. */
    Change amended(ChangeState to, Proposal next, Consent people) {
        return new Change(id, version + 1, to, next, Digest.of(OPERATION, next), askedAt, progress, people);
    }

    /** The beginning of the digest, which people compare. */
    public String shortDigest() {
        return digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
    }

    public UserId requester() {
        return proposal.asker().who();
    }

    public boolean isAwaiting() {
        return state == ChangeState.AWAITING_APPROVAL;
    }

    /** What happened, when whoever asked did it, or nobody. */
    Event event(Event.Kind kind, Instant at) {
        return event(kind, at, requester(), Map.of());
    }

    /** What somebody did, and details worth knowing later. */
    Event event(Event.Kind kind, Instant at, UserId by, Map<String, ?> details) {
        return new Event(
                id.value(), kind, at, by.value(), proposal.asker().channel(), StoredEvent.content(this, details));
    }

    /** From asked to ended; zero while it has not ended. */
    public Duration took() {
        Instant end = progress.endedAt();
        return end == null ? Duration.ZERO : Duration.between(askedAt, end);
    }
}
