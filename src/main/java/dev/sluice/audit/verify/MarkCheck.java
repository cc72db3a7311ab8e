package dev.sluice.audit.verify;

import dev.sluice.audit.Entry;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.Mark;
import dev.sluice.audit.Posted;
import dev.sluice.audit.TextDigest;
import dev.sluice.words.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds one message against its own metadata, against other messages, and against the ledger. */
final class MarkCheck {
    private static final FindingWords SAY = FindingWords.SAY;
    private static final int REMEMBERED = 2_000;

    private final @Nullable JdbiEntries entries;
    private final long vouched;
    private final long lost;
    private final Map<Long, Mark> marks = new LinkedHashMap<>(64, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Mark> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param entries null when the messages are all that is left
     * @param vouched until which event the ledger was found whole and is vouched for: where a message says otherwise,
     *     it is the message that was touched
     */
    MarkCheck(@Nullable JdbiEntries entries, long vouched) {
        this.entries = entries;
        this.vouched = vouched;
        this.lost = entries == null ? 0 : entries.lostThrough();
    }

    Optional<Finding> look(SeenMessage message, Optional<Posted> posted) {
        Sentence place = Stamp.place(message.channel(), message.ts());
        Mark mark = message.mark();
        if (mark == null) {
            return posted.map(known -> edited(known.seq(), SAY.lostMetadata(place)));
        }
        if (!message.isOurs()) {
            return Optional.of(Finding.of(FindingKind.MESSAGE_FORGED, mark.seq(), SAY.notOurs(place)));
        }
        String text = TextDigest.of(message.text());
        boolean isOther = posted.filter(known -> known.seq() == mark.seq())
                .filter(known -> !known.textDigest().equals(text))
                .isPresent();
        if (isOther || !text.equals(mark.textDigest())) {
            return Optional.of(edited(mark.seq(), SAY.textEdited(place)));
        }
        if (posted.filter(known -> known.seq() > mark.seq()).isPresent()) {
            return Optional.of(edited(mark.seq(), SAY.putBack(place)));
        }
        Optional<Finding> chain = entries == null ? Optional.empty() : ledger(mark, place, entries);
        return chain.isPresent() ? chain : others(mark, place);
    }

    /** Looks at a message in whose metadata nothing is wrong, but of which nobody wrote down that it was posted. */
    Optional<Finding> lookAtUnknown(SeenMessage message) {
        return Optional.ofNullable(message.mark())
                .filter(mark -> mark.seq() > lost)
                .map(mark -> Finding.of(
                        FindingKind.MESSAGE_REPEATED,
                        mark.seq(),
                        SAY.repeated(Stamp.place(message.channel(), message.ts()))));
    }

    private Optional<Finding> ledger(Mark mark, Sentence place, JdbiEntries ledger) {
        if (mark.seq() <= lost) {
            return Optional.empty();
        }
        Optional<Entry> found = ledger.at(mark.seq());
        if (found.isEmpty()) {
            long end = ledger.ends().map(ends -> ends.last()).orElse(0L);
            return Optional.of(
                    mark.seq() > end
                            ? CheckpointCheck.cutOff(ledger, SAY.messageTells(place, Long.toString(mark.seq())))
                            : Finding.of(FindingKind.MISSING, mark.seq(), SAY.isMissingButTold(place)));
        }
        Entry entry = found.get();
        if (!entry.digest().equals(mark.digest())) {
            return Optional.of(
                    mark.seq() <= vouched
                            ? edited(mark.seq(), SAY.digestEdited(place))
                            : Finding.of(FindingKind.RECHAINED, mark.seq(), SAY.otherDigest(place)));
        }
        boolean isSame = entry.previous().equals(mark.previousDigest())
                && entry.kind().equals(mark.eventKind())
                && (entry.changeId() == null ? "" : entry.changeId()).equals(mark.changeId());
        return isSame ? Optional.empty() : Optional.of(edited(mark.seq(), SAY.metadataEdited(place)));
    }

    /** What messages show without a ledger: neighbours that do not name each other, and two stories of one event. */
    private Optional<Finding> others(Mark mark, Sentence place) {
        Mark same = marks.putIfAbsent(mark.seq(), mark);
        if (same != null && !same.digest().equals(mark.digest())) {
            return Optional.of(edited(mark.seq(), SAY.twoDigests(place)));
        }
        Mark earlier = marks.get(mark.seq() - 1);
        Mark later = marks.get(mark.seq() + 1);
        boolean fits = (earlier == null || earlier.digest().equals(mark.previousDigest()))
                && (later == null || later.previousDigest().equals(mark.digest()));
        return fits ? Optional.empty() : Optional.of(edited(mark.seq(), SAY.notNeighbours(place)));
    }

    private static Finding edited(long seq, Sentence what) {
        return Finding.of(FindingKind.MESSAGE_EDITED, seq, what);
    }
}
