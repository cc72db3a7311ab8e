package dev.sluice.audit.verify;

import dev.sluice.audit.Body;
import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.Seal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at one row by itself: whether it gives its digest, and whether its body gives the digests in it. */
final class RowCheck {
    private static final String CONTENT_EDITED = "its content was edited";
    private static final String ROW_EDITED = "the row was edited, it does not give its digest";
    private static final String GONE = "what it says was taken out, and no event of the ledger says so";
    private static final String PERSON_GONE = "who did it was taken out or renamed, and no event of the ledger says so";

    private final Removals removals;
    private final long events;
    private long triesLeft = 4_000_000;

    RowCheck(Removals removals, long events) {
        this.removals = removals;
        this.events = events;
    }

    Optional<Finding> look(Entry entry) {
        if (!entry.isWhole()) {
            long place = truePlace(entry);
            return place == 0
                    ? Optional.of(Finding.of(FindingKind.EDITED, entry.seq(), ROW_EDITED))
                    : Optional.of(Finding.of(FindingKind.MOVED, entry.seq(), moved(place - entry.seq())));
        }
        Body body = entry.body();
        if (body == null || body.content() == null) {
            return removals.isCompacted(entry.seq()) && !isOfLedger(entry)
                    ? Optional.empty()
                    : Optional.of(Finding.of(FindingKind.TAKEN_OUT, entry.seq(), GONE));
        }
        if (!Seal.of(body.content()).equals(entry.contentDigest())) {
            return Optional.of(Finding.of(FindingKind.EDITED, entry.seq(), CONTENT_EDITED));
        }
        return person(entry, body);
    }

    private Optional<Finding> person(Entry entry, Body body) {
        String salt = body.salt();
        if (salt == null) {
            return removals.isErased(body.person()) && body.personal() == null
                    ? Optional.empty()
                    : Optional.of(Finding.of(FindingKind.TAKEN_OUT, entry.seq(), PERSON_GONE));
        }
        if (body.person() == null || !isDigest(entry.personDigest(), "person", salt, body.person())) {
            return Optional.of(Finding.of(FindingKind.EDITED, entry.seq(), "who did it was edited"));
        }
        return isDigest(entry.personalDigest(), Event.PERSONAL, salt, body.personal())
                ? Optional.empty()
                : Optional.of(Finding.of(FindingKind.EDITED, entry.seq(), "what people wrote was edited"));
    }

    private static boolean isDigest(@Nullable String digest, String name, String salt, @Nullable String value) {
        if (digest == null || value == null) {
            return digest == null && value == null;
        }
        return Seal.salted(name, salt, value).equals(digest);
    }

    private static boolean isOfLedger(Entry entry) {
        return entry.is(Event.Kind.CHECKPOINT) || entry.is(Event.Kind.COMPACTED) || entry.is(Event.Kind.ERASED);
    }

    /** The number with which the row would give its digest, nearest first; 0 when none is found in a few seconds. */
    private long truePlace(Entry entry) {
        for (long far = 1; far < events && triesLeft > 0; far++) {
            if (isAt(entry, entry.seq() - far)) {
                return entry.seq() - far;
            }
            if (isAt(entry, entry.seq() + far)) {
                return entry.seq() + far;
            }
        }
        return 0;
    }

    private boolean isAt(Entry entry, long seq) {
        if (seq < 1 || seq > events + 1) {
            return false;
        }
        triesLeft--;
        return Seal.of(entry, seq).equals(entry.digest());
    }

    private static String moved(long far) {
        String places = Math.abs(far) == 1 ? "1 place" : Math.abs(far) + " places";
        return "was moved, it was written " + places + (far > 0 ? " later" : " earlier");
    }
}
