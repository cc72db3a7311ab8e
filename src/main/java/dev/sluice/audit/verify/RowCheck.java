package dev.sluice.audit.verify;

import dev.sluice.audit.Body;
import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.Seal;
import dev.sluice.words.Sentence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at one row by itself: whether it gives its digest, and whether its body gives the digests in it. */
final class RowCheck {
    private static final FindingWords SAY = FindingWords.SAY;

    private final Removals removals;
    private final long events;
    private long triesLeft = 4_000_000;
    private long compacted;
    private long erased;

    RowCheck(Removals removals, long events) {
        this.removals = removals;
        this.events = events;
    }

    /** Of how many nothing but digests is left. */
    long compacted() {
        return compacted;
    }

    /** Of how many who did it or what they wrote is gone. */
    long erased() {
        return erased;
    }

    Optional<Finding> look(Entry entry) {
        if (!entry.isWhole()) {
            long place = truePlace(entry);
            return place == 0
                    ? Optional.of(Finding.of(FindingKind.EDITED, entry.seq(), SAY.rowEdited()))
                    : Optional.of(Finding.of(FindingKind.MOVED, entry.seq(), moved(place - entry.seq())));
        }
        Body body = entry.body();
        if (body == null || body.content() == null) {
            boolean isMeant = removals.isCompacted(entry.seq()) && !isOfLedger(entry);
            compacted += isMeant ? 1 : 0;
            return isMeant ? Optional.empty() : Optional.of(Finding.of(FindingKind.TAKEN_OUT, entry.seq(), SAY.gone()));
        }
        if (!Seal.of(body.content()).equals(entry.contentDigest())) {
            return Optional.of(Finding.of(FindingKind.EDITED, entry.seq(), SAY.contentEdited()));
        }
        return person(entry, body);
    }

    private Optional<Finding> person(Entry entry, Body body) {
        String salt = body.salt();
        if (salt == null) {
            boolean isMeant = removals.isErased(body.person()) && body.personal() == null;
            erased += isMeant ? 1 : 0;
            return isMeant
                    ? Optional.empty()
                    : Optional.of(Finding.of(FindingKind.TAKEN_OUT, entry.seq(), SAY.personGone()));
        }
        if (body.person() == null || !isDigest(entry.personDigest(), "person", salt, body.person())) {
            return Optional.of(Finding.of(FindingKind.EDITED, entry.seq(), SAY.personEdited()));
        }
        if (body.personal() == null && entry.personalDigest() != null && removals.isBared(entry.seq())) {
            erased++;
            return Optional.empty();
        }
        return isDigest(entry.personalDigest(), Event.PERSONAL, salt, body.personal())
                ? Optional.empty()
                : Optional.of(Finding.of(FindingKind.EDITED, entry.seq(), SAY.personalEdited()));
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

    private static Sentence moved(long far) {
        return far > 0 ? SAY.movedLater(far) : SAY.movedEarlier(-far);
    }
}
