package dev.sluice.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.Event;
import java.time.Duration;
import java.time.Instant;

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
        Progress progress) {

    /** The operation that every change of this version carries out. */
    static final String OPERATION = "ModifyFlow";

    static Change ask(ChangeId id, ChangeState state, Proposal proposal, Instant now) {
        return new Change(id, 1, state, proposal, Digest.of(OPERATION, proposal), now, Progress.fresh(now));
    }

    Change moved(ChangeState to, Progress next) {
        return new Change(id, version + 1, to, proposal, digest, askedAt, next);
    }

    Event event(Event.Kind kind, Instant at) {
        ObjectNode content = StoredJson.object()
                .put("state", state.name())
                .put("version", version)
                .put("flow", proposal.base().id().value())
                .put("digest", digest);
        Result result = progress.result();
        if (result != null) {
            content.put("requestId", result.requestId()).put("code", result.code());
        }
        Asker asker = proposal.asker();
        return new Event(id.value(), kind, at, asker.who().value(), asker.channel(), StoredJson.write(content));
    }

    /** From asked to ended; zero while it has not ended. */
    public Duration took() {
        Instant end = progress.endedAt();
        return end == null ? Duration.ZERO : Duration.between(askedAt, end);
    }
}
