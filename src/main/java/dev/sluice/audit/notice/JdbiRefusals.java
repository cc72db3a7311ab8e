package dev.sluice.audit.notice;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiFollower;
import dev.sluice.audit.RefusalAlarm;
import dev.sluice.audit.Sealed;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Raises an alarm when one person is refused again and again: with the refusal that makes it so many within a time, in
 * its transaction. What follows without a longer pause belongs to the same burst, of which nobody is told again. May be
 * used by any number of threads and processes.
 */
public final class JdbiRefusals implements JdbiFollower {
    private static final String COUNT = """
            select count(*)
              from change_event e
              join change_event_body b on b.seq = e.seq
             where e.kind = 'REFUSED' and e.at > :since and b.person = :person""";

    private static final String STILL_THE_SAME = """
            update notice set last_at = :at
             where kind = 'REFUSALS' and subject = :person and last_at >= :since""";

    private final RefusalAlarm alarm;

    public JdbiRefusals(RefusalAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void appended(Handle handle, Event event, Sealed place) {
        if (event.kind() != Event.Kind.REFUSED || event.person().isEmpty() || alarm.isOff()) {
            return;
        }
        Instant since = event.at().minus(alarm.within());
        int count = handle.createQuery(COUNT)
                .bind("since", since.toEpochMilli())
                .bind("person", event.person())
                .mapTo(Integer.class)
                .one();
        if (count < alarm.refusals()) {
            return;
        }
        int same = handle.createUpdate(STILL_THE_SAME)
                .bind("at", event.at().toEpochMilli())
                .bind("person", event.person())
                .bind("since", since.toEpochMilli())
                .execute();
        if (same == 0) {
            String once = "refusals " + place.seq();
            JdbiNotices.add(handle, Notice.Kind.REFUSALS, once, event.person(), count, place.seq(), event.at());
        }
    }
}
