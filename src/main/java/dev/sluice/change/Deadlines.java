package dev.sluice.change;

import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time does to changes that wait for people: they are reminded in their working hours, a second group is told, a
 * claim lapses, and in the end the change expires. May be used by any number of threads and processes.
 */
public final class Deadlines {
    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

    private final ChangeStore store;
    private final Rights rights;
    private final Preferences preferences;
    private final ApprovalSettings settings;
    private final InstantSource clock;
    private final Bell bell;

    public Deadlines(
            ChangeStore store,
            Rights rights,
            Preferences preferences,
            ApprovalSettings settings,
            InstantSource clock,
            Bell bell) {
        this.store = store;
        this.rights = rights;
        this.preferences = preferences;
        this.settings = settings;
        this.clock = clock;
        this.bell = bell;
    }

    /** Does what is due for one change. Returns true when there was one. */
    public boolean runOnce() {
        Instant now = clock.instant();
        Optional<Change> due = store.nextToWake(now);
        due.ifPresent(change -> {
            if (change.isAwaiting()) {
                awaiting(change, now);
            } else {
                reviewing(change, now);
            }
        });
        return due.isPresent();
    }

    private void awaiting(Change change, Instant now) {
        Due due = change.consent().due();
        Claim claim = change.consent().claim();
        if (isPast(due.expireAt(), now)) {
            Change to = change.moved(
                    ChangeState.EXPIRED,
                    change.progress().ended(now, Result.failed("Sluice.Expired", "", null)),
                    change.consent().settled());
            move(to, to.event(Event.Kind.EXPIRED, now), News.CARD, News.STEP);
        } else if (claim != null && isPast(claim.until(), now)) {
            Change to = change.moved(change.state(), change.consent().claimed(null));
            move(to, to.event(Event.Kind.RELEASED, now, claim.who(), Map.of("lapsed", true)), News.CARD, News.STEP);
        } else if (isPast(due.escalateAt(), now)) {
            Change to = change.moved(change.state(), change.consent().due(due.escalated()));
            Map<String, Object> details = Map.of("mentioned", List.of(String.valueOf(settings.escalateTo())));
            move(to, to.event(Event.Kind.ESCALATED, now, change.requester(), details), News.STEP);
        } else {
            remind(change, now);
        }
    }

    private void reviewing(Change change, Instant now) {
        if (change.consent().isReviewDue() && change.state().isFinal()) {
            remind(change, now);
        } else {
            Instant later = change.consent().isReviewDue() ? now.plus(settings.remindAfter()) : null;
            putOff(change, change.consent().due().reminding(later), now);
        }
    }

    /** Reminds those who want it and whose working hours it is; when it is nobody's, the first of them will be. */
    private void remind(Change change, Instant now) {
        List<UserId> people = rights.approversOf(change.proposal(), now).people().stream()
                .filter(person -> !change.consent().isApprovedBy(person))
                .filter(person -> preferences.of(person).wantsReminders())
                .toList();
        var reachable = new ArrayList<UserId>();
        Instant next = null;
        for (UserId person : people) {
            Instant works = worksFrom(person, now);
            if (!works.isAfter(now)) {
                reachable.add(person);
            } else if (next == null || works.isBefore(next)) {
                next = works;
            }
        }
        Due due = change.consent().due();
        if (reachable.isEmpty()) {
            putOff(change, due.reminding(next == null ? pause(due, now) : next), now);
            return;
        }
        Change to = change.moved(change.state(), change.consent().due(due.reminded(pause(due, now))));
        var details = new HashMap<String, Object>();
        details.put(
                "mentioned",
                Wait.ids(reachable.stream().limit(Wait.MOST_MENTIONED).toList()));
        details.put("review", change.state().isFinal());
        move(to, to.event(Event.Kind.REMINDED, now, change.requester(), details), News.STEP);
    }

    private Instant pause(Due due, Instant now) {
        return now.plus(settings.pauseAfter(due.reminders() + 1));
    }

    /** From when on a person can be reminded; now when nobody knows by which clock they live. */
    private Instant worksFrom(UserId person, Instant now) {
        try {
            return settings.workingHours()
                    .next(now, rights.access().person(person).zone());
        } catch (DirectoryException e) {
            return now;
        }
    }

    /** Looks again later; nothing happened that anybody would want to read. */
    private void putOff(Change change, Due due, Instant now) {
        Change to = change.moved(change.state(), change.consent().due(due));
        move(to, to.event(Event.Kind.PUT_OFF, now));
    }

    private static boolean isPast(@Nullable Instant time, Instant now) {
        return time != null && !time.isAfter(now);
    }

    private void move(Change to, Event event, News... news) {
        if (store.move(to, event, news)) {
            log.info("time passed id={} event={} state={}", to.id(), event.kind(), to.state());
            bell.ring(to, news);
        }
    }
}
