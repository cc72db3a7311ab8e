package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One person's turn at a change: what they want is decided on the change as it is, and written down unless somebody was
 * quicker; then it is decided anew. May be used by any number of threads and processes.
 */
final class Turn {
    private static final Logger log = LoggerFactory.getLogger(Turn.class);

    /** More people than that at the same moment are told to try again. */
    private static final int MOST_RACES = 20;

    private final ChangeStore store;
    private final Rights rights;
    private final InstantSource clock;
    private final Bell bell;

    Turn(ChangeStore store, Rights rights, InstantSource clock, Bell bell) {
        this.store = store;
        this.rights = rights;
        this.clock = clock;
        this.bell = bell;
    }

    /**
     * What somebody's wish comes to.
     *
     * @param event what happens; null when nothing does
     * @param refused why nothing is done; null when something is, or was
     */
    record Move(@Nullable Change to, @Nullable Event event, Outcome.@Nullable Refused refused) {
        static Move to(Change change, Event event) {
            return new Move(change, event, null);
        }

        /** It was done before, and is not done again. */
        static Move done(Change change) {
            return new Move(change, null, null);
        }

        static Move none(Outcome.Refused why) {
            return new Move(null, null, why);
        }

        static Move none(Outcome.Why why, Change change) {
            return none(new Outcome.Refused(why, null, change));
        }

        /** The policies say no, or nobody can say. */
        static Move none(Verdict verdict, Change change) {
            Outcome.Why why =
                    verdict.kind() == Verdict.Kind.UNAVAILABLE ? Outcome.Why.UNAVAILABLE : Outcome.Why.NOT_ALLOWED;
            return none(new Outcome.Refused(why, verdict, change));
        }
    }

    Outcome take(ChangeId id, BiFunction<Change, Instant, Move> wish) {
        Change change = null;
        for (int race = 0; race < MOST_RACES; race++) {
            change = store.find(id).orElse(null);
            if (change == null) {
                return new Outcome.Refused(Outcome.Why.UNKNOWN_CHANGE, null, null);
            }
            Optional<Outcome> outcome = carryOut(change, wish.apply(change, clock.instant()));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Refused(Outcome.Why.UNAVAILABLE, null, change);
    }

    Optional<Change> find(ChangeId id) {
        return store.find(id);
    }

    /** Nothing is done, whatever the change is. */
    Outcome refused(ChangeId id, Outcome.Why why) {
        log.info("click does not count id={} why={}", id, why);
        return new Outcome.Refused(why, null, store.find(id).orElse(null));
    }

    /** Empty when somebody else was quicker. */
    private Optional<Outcome> carryOut(Change seen, Move move) {
        if (move.refused != null) {
            log.info("click does not count id={} why={}", seen.id(), move.refused.why());
            redraw(seen, move.refused.why());
            return Optional.of(move.refused);
        }
        Change to = Objects.requireNonNull(move.to);
        Event event = move.event;
        if (event == null) {
            return Optional.of(new Outcome.Done(seen));
        }
        News[] news = seen.consent().hasCard() || to.consent().hasCard()
                ? new News[] {News.CARD, News.STEP}
                : new News[] {News.RESULT};
        if (!store.move(to, event, news)) {
            return Optional.empty();
        }
        log.info(
                "change moved id={} from={} to={} by={} event={}",
                to.id(),
                seen.state(),
                to.state(),
                event.person(),
                event.kind());
        bell.ring(to, news);
        return Optional.of(new Outcome.Done(to));
    }

    /** Somebody acted on a card that shows what is no longer so. */
    private void redraw(Change change, Outcome.Why why) {
        boolean isOld = why == Outcome.Why.OUTDATED || why == Outcome.Why.DECIDED || why == Outcome.Why.TOO_LATE;
        if (isOld && change.consent().hasCard()) {
            store.redraw(change, clock.instant());
            bell.ring(change, News.CARD);
        }
    }

    /** Decides about somebody with what is known of them now, not a while ago. */
    Verdict fresh(UserId who, Supplier<Verdict> decide) {
        rights.forget(who);
        return decide.get();
    }
}
