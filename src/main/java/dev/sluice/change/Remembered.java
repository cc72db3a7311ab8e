package dev.sluice.change;

import dev.sluice.audit.Mark;
import dev.sluice.audit.Posted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What messages say of one change. */
final class Remembered {
    private final List<Mark> marks = new ArrayList<>();
    private final List<Posted> posted = new ArrayList<>();
    private @Nullable Change newest;
    private @Nullable Place card;

    void tells(Mark mark, Posted message) {
        marks.add(mark);
        posted.add(message);
    }

    /** Takes a copy of the change; the newest is kept. Where it stands by itself, it is its card. */
    void carries(Change change, Posted message) {
        Change known = newest;
        if (known == null || change.version() >= known.version()) {
            newest = change;
        }
        Place stands = card;
        boolean isCard = message.thread() == null && change.consent().hasCard();
        if (isCard && (stands == null || stands.ts().compareTo(message.ts()) < 0)) {
            card = new Place(message.channel(), message.ts());
        }
    }

    /** The change as it was told last. */
    Optional<Change> newest() {
        return Optional.ofNullable(newest);
    }

    Optional<Place> card() {
        return Optional.ofNullable(card);
    }

    List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** Each event that is told of, once, in the order of the lost ledger. */
    List<Mark> events() {
        var all = new ArrayList<Mark>();
        marks.stream()
                .sorted(Comparator.comparingLong(Mark::seq))
                .filter(mark -> all.isEmpty() || all.get(all.size() - 1).seq() != mark.seq())
                .forEach(all::add);
        return all;
    }

    /**
     * How a change comes back. One that had ended stays so. One that was waiting waits, with those who had agreed. One
     * that was on its way may have been carried out or not: it waits for approvals anew, and whoever agreed before
     * counts no more. So nothing runs unless somebody approves it from now on.
     */
    static Change back(Change was, ApprovalSettings settings, Instant now) {
        if (was.state().isFinal()) {
            return was;
        }
        Consent consent = was.consent();
        Due due = was.isAwaiting() ? consent.due() : Due.NEVER;
        Duration patience = settings.expireAfter();
        Due bounded = due.expireAt() == null ? new Due(null, 0, null, now.plus(patience)) : due;
        List<Approval> kept = was.isAwaiting() ? consent.approvals() : List.of();
        return was.moved(
                ChangeState.AWAITING_APPROVAL,
                Progress.fresh(now),
                consent.reopened(Math.max(1, consent.needed()), kept, bounded));
    }
}
