package dev.sluice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.PolicyDigest;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.words.Sentence;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the ledger that other policies are in force, once however many processes take them. */
final class PolicyRecord {
    private static final Logger log = LoggerFactory.getLogger(PolicyRecord.class);

    private final JdbiLedger ledger;
    private final InstantSource clock;

    PolicyRecord(JdbiLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Writes it down.
     *
     * @return whether this process is to tell it; where nothing can be written, each tells it
     */
    boolean isFirst(List<Sentence> changes, AccessSettings now) {
        try {
            var said = JsonNodeFactory.instance.objectNode().put("policies", PolicyDigest.of(now));
            var list = said.putArray("changes");
            changes.forEach(change -> list.add(change.inEnglish()));
            return ledger.appendUnlessRepeated(
                    new Event(null, Event.Kind.POLICY_RELOADED, clock.instant(), "", "", said.toString()));
        } catch (RuntimeException e) {
            log.error("a reload of the policies is not in the ledger", e);
            return true;
        }
    }
}
