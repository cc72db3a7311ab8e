package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Entry;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.audit.Posted;
import dev.sluice.audit.checkpoint.TrustedKeys;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.LedgerCheck;
import dev.sluice.database.Database;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody is erased from changes, ledger and settings, and the ledger is whole; on either database. */
abstract class JdbiErasureContract {
    private final Workbench bench;
    private final JdbiErasure erasure;

    JdbiErasureContract(Database fresh) {
        bench = new Workbench(fresh);
        bench.withApprovals(2);
        erasure = new JdbiErasure(bench.jdbi(), new JdbiRemover(bench.jdbi(), bench.ledger, bench.clock));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void who_turned_a_change_down_is_gone_with_their_words_and_others_stay() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.approvals().approve(change.id(), change.digest(), Samples.CHO);
        bench.preferences.put(Samples.BOB, Preference.USUAL.reminded(false));
        assertThatThrownBy(() -> erasure.erase(Samples.CHO)).hasMessageContaining("are open");
        bench.approvals().reject(change.id(), change.digest(), Samples.BOB, "not with U0SECRET");
        bench.announcements();
        Entry last = bench.ledger.newestOf(change.id().value()).orElseThrow();
        bench.jdbi()
                .useHandle(handle ->
                        JdbiMessages.posted(handle, new Posted(Samples.CHANNEL, "1.0", null, last.seq(), "digest")));

        JdbiErasure.Held held = erasure.about(Samples.BOB);
        UserId name = erasure.erase(Samples.BOB);

        assertThat(held).isEqualTo(new JdbiErasure.Held(1, 1, 1, List.of(), List.of(Samples.CHANNEL)));
        Change erased = bench.now(change);
        assertThat(erased.requester()).isEqualTo(change.requester());
        assertThat(StoredConsent.of(erased.consent()))
                .contains(name.value(), Samples.CHO.value())
                .doesNotContain(Samples.BOB.value(), "U0SECRET");
        assertThat(bench.ledger.of(change.id().value()))
                .noneMatch(event -> (event.person() + event.content()).contains(Samples.BOB.value()))
                .anyMatch(event -> event.person().equals(name.value()));
        assertThat(erasure.about(Samples.BOB)).isEqualTo(new JdbiErasure.Held(0, 0, 0, List.of(), List.of()));
        assertThat(bench.preferences.of(Samples.BOB)).isEqualTo(Preference.USUAL);
        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        new LedgerCheck(new JdbiEntries(bench.jdbi()), TrustedKeys.NONE, findings::add).run(List.of());
        return findings;
    }
}
