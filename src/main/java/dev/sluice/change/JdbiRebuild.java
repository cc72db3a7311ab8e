package dev.sluice.change;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Rebuilt;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Puts what messages remember into an empty database, all of it or nothing. Nothing runs by that. */
public final class JdbiRebuild {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;
    private final ApprovalSettings settings;

    public JdbiRebuild(Jdbi jdbi, JdbiLedger ledger, ApprovalSettings settings) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Says whether the database holds no change and no event. */
    public boolean isEmpty() {
        return jdbi.withHandle(JdbiRebuild::isEmpty);
    }

    private static boolean isEmpty(Handle handle) {
        return handle.createQuery("select count(*) from change")
                                .mapTo(Long.class)
                                .one()
                        == 0
                && handle.createQuery("select seq from ledger_head")
                                .mapTo(Long.class)
                                .one()
                        == 0;
    }

    /**
     * Writes it all.
     *
     * @return false when the database is not empty; nothing is written then
     */
    public boolean write(Recollection all, Instant now) {
        return jdbi.inTransaction(handle -> {
            if (!isEmpty(handle)) {
                return false;
            }
            Collection<Remembered> changes = all.changes().values();
            ledger.goOnBehind(handle, all.last());
            ledger.append(handle, place -> Rebuilt.event(place, changes.size(), now));
            changes.forEach(change -> write(handle, change, now));
            return true;
        });
    }

    private void write(Handle handle, Remembered remembered, Instant now) {
        Change was = remembered.newest().orElseThrow();
        Change back = Remembered.back(was, settings, now);
        JdbiChangeStore.insert(handle, back);
        Event event = back.event(Event.Kind.REBUILT, now, back.requester(), details(remembered, was, back));
        long seq = ledger.append(handle, event).seq();
        remembered.posted().forEach(posted -> JdbiMessages.posted(handle, posted));
        remembered.card().ifPresent(card -> JdbiOutbox.cardStands(handle, back.id(), card));
        if (!back.state().isFinal()) {
            JdbiOutbox.add(handle, back.id(), News.CARD, seq, now);
            JdbiOutbox.add(handle, back.id(), News.STEP, seq, now);
        }
    }

    private static Map<String, Object> details(Remembered remembered, Change was, Change back) {
        ArrayNode told = StoredJson.object().putArray("told");
        remembered.events().forEach(mark -> {
            ObjectNode event = told.addObject();
            event.put("seq", mark.seq()).put("kind", mark.eventKind()).put("digest", mark.digest());
        });
        var lost = was.consent().approvals().stream()
                .filter(approval -> !back.consent().approvals().contains(approval))
                .map(approval -> approval.who().value())
                .toList();
        var details = new HashMap<String, Object>();
        details.put("was", was.state().name());
        details.put("told", told);
        details.put("lost", lost);
        return details;
    }
}
