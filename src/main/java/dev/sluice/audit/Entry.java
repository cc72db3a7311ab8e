package dev.sluice.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as it stands in the database, right or wrong, with what is left of its body.
 *
 * @param kind the stored name, which may be one that nobody knows when the row was edited
 * @param at milliseconds since the epoch
 * @param body null when it is gone
 */
public record Entry(
        long seq,
        @Nullable String changeId,
        String kind,
        long at,
        String channel,
        String contentDigest,
        String personDigest,
        @Nullable String personalDigest,
        String previous,
        String digest,
        @Nullable Body body) {

    /** The row of an event, with its digest. */
    static Entry seal(Event event, Body body, long seq, String previous) {
        String salt = Objects.requireNonNull(body.salt());
        String personal = body.personal();
        var open = new Entry(
                seq,
                event.changeId(),
                event.kind().name(),
                event.at().toEpochMilli(),
                event.channel(),
                Seal.of(Objects.requireNonNull(body.content())),
                Seal.salted("person", salt, Objects.requireNonNull(body.person())),
                personal == null ? null : Seal.salted(Event.PERSONAL, salt, personal),
                previous,
                "",
                body);
        return open.withDigest(Seal.of(open, seq));
    }

    Entry withDigest(String other) {
        return new Entry(
                seq, changeId, kind, at, channel, contentDigest, personDigest, personalDigest, previous, other, body);
    }

    public Sealed sealed() {
        return new Sealed(seq, digest, previous);
    }

    /** Says whether the digest is that of the row. */
    public boolean isWhole() {
        return Seal.of(this, seq).equals(digest);
    }

    public Instant time() {
        return Instant.ofEpochMilli(at);
    }

    public boolean is(Event.Kind wanted) {
        return kind.equals(wanted.name());
    }

    /** Says whether nothing but its digests is left. */
    public boolean isCompacted() {
        return body == null || body.content() == null;
    }

    /** What it says, as JSON; an empty object once compacted. */
    public String content() {
        return body == null ? "{}" : body.whole();
    }

    /** Who; empty once compacted. */
    public String person() {
        return Optional.ofNullable(body).map(Body::person).orElse("");
    }

    /** The event as it was written down. */
    public Event event() {
        return new Event(changeId, Event.Kind.valueOf(kind), time(), person(), channel, content());
    }
}
