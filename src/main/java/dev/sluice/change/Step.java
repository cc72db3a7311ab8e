package dev.sluice.change;

import dev.sluice.audit.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a change on in the store, with its event and what people are told of it. */
final class Step {
    private static final Logger log = LoggerFactory.getLogger(Step.class);

    /** By then some three seconds have passed. */
    private static final int TRIES_BEFORE_TELLING = 3;

    private final ChangeStore store;
    private final InstantSource clock;
    private final Bell bell;

    Step(ChangeStore store, InstantSource clock, Bell bell) {
        this.store = store;
        this.clock = clock;
        this.bell = bell;
    }

    Instant now() {
        return clock.instant();
    }

    /** Claims a queued change; empty when somebody else did. */
    Optional<Change> claim(Change change) {
        return moved(
                change,
                ChangeState.RUNNING,
                change.progress().unsent(now(), change.progress().attempts()));
    }

    /** Writes down that the write goes out now; empty when somebody else moved the change. */
    Optional<Change> sending(Change change) {
        return moved(change, ChangeState.RUNNING, change.progress().sending(now()));
    }

    private Optional<Change> moved(Change change, ChangeState to, Progress progress) {
        Change next = change.moved(to, progress);
        return move(change, next, next.event(Event.Kind.STARTED, now())) ? Optional.of(next) : Optional.empty();
    }

    /** Back to the queue: the write was certainly not carried out. People are told when it begins to take long. */
    void queueAgain(Change change, int tried) {
        Instant again = tried == 0 ? now() : now().plus(Pause.after(tried));
        queue(change, change.progress().unsent(again, tried), tried == TRIES_BEFORE_TELLING ? News.WAITING : null);
    }

    /** Back to the queue, since nobody can say now whether it is allowed: that is no try in vain of the change. */
    void queueUntilRightsAreKnown(Change change) {
        Instant again = now().plus(Pause.afterWaiting(Duration.between(change.askedAt(), now())));
        queue(change, change.progress().unsent(again, change.progress().attempts()), null);
    }

    /** Back to the queue: the write was lost on its way. */
    void queueLost(Change change) {
        queue(change, change.progress().lost(now()), null);
    }

    private void queue(Change change, Progress progress, @Nullable News news) {
        Change next = change.moved(ChangeState.QUEUED, progress);
        move(change, next, next.event(Event.Kind.WAITING, now()), tell(change, news));
    }

    void unanswered(Change change, int looks, @Nullable News news) {
        Instant again = now().plus(Pause.after(looks + 1));
        Change next = change.moved(ChangeState.UNKNOWN, change.progress().unanswered(again, looks));
        move(change, next, next.event(Event.Kind.UNANSWERED, now()), tell(change, news));
    }

    void end(Change change, ChangeState how, Result result) {
        Consent consent =
                change.consent().emergency() == null ? change.consent().settled() : change.consent();
        Change next = change.moved(how, change.progress().ended(now(), result), consent);
        move(change, next, next.event(Event.Kind.RESULT, now()), tell(change, News.RESULT));
    }

    /** Back to those who can approve, since what they agreed to may not run with the approvals that still count. */
    void reopen(Change change, Ruling ruling, Wait.Call call) {
        var lost = new ArrayList<>(change.consent().approvals());
        lost.removeAll(ruling.valid());
        var details = new HashMap<>(call.details());
        details.put("lost", Wait.ids(lost.stream().map(Approval::who).toList()));
        details.put("needed", call.needed());
        Change next = change.moved(
                ChangeState.AWAITING_APPROVAL,
                Progress.fresh(now()),
                change.consent().reopened(call.needed(), ruling.valid(), call.due()));
        move(change, next, next.event(Event.Kind.REOPENED, now(), change.requester(), details), News.CARD, News.STEP);
    }

    /** A change that has a card shows on it how it stands, too. */
    private static News[] tell(Change change, @Nullable News news) {
        if (news == null) {
            return new News[0];
        }
        return change.consent().hasCard() ? new News[] {News.CARD, news} : new News[] {news};
    }

    private boolean move(Change from, Change to, Event event, News... news) {
        boolean won = store.move(to, event, news);
        if (!won) {
            log.warn("change was moved by somebody else id={} from={} to={}", from.id(), from.state(), to.state());
            return false;
        }
        Result result = to.progress().result();
        log.info(
                "change moved id={} flow={} from={} to={} code={} request={}",
                to.id(),
                to.proposal().base().id(),
                from.state(),
                to.state(),
                result == null ? null : result.code(),
                result == null ? null : result.requestId());
        bell.ring(to, news);
        return true;
    }
}
