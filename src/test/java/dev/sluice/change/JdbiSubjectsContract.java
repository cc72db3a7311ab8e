package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.FindingKind;
import dev.sluice.audit.verify.Verification;
import dev.sluice.database.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever edits the list of changes, so that one runs or seems to have run, is found; on either database. */
abstract class JdbiSubjectsContract {
    private final Workbench bench;
    private Change waiting;
    private Change done;

    JdbiSubjectsContract(Database fresh) {
        bench = new Workbench(fresh);
        bench.withApprovals(2);
    }

    @BeforeEach
    void one_that_waits_and_one_that_is_done() {
        done = bench.propose(Samples.proposal("s1"));
        bench.approvals().approve(done.id(), done.digest(), Samples.BOB);
        bench.approvals().approve(done.id(), done.digest(), Samples.CHO);
        bench.runToTheEnd(done);
        bench.clock.advance(Duration.ofMinutes(1));
        waiting = bench.propose(Samples.proposal("s2"));
        bench.approvals().approve(waiting.id(), waiting.digest(), Samples.BOB);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> findings() {
        var findings = new ArrayList<Finding>();
        var verification = new Verification(
                new JdbiEntries(bench.jdbi()),
                new JdbiMessages(bench.jdbi()),
                AuditSettings.NONE,
                bench.clock,
                findings::add);
        verification.ledger(List.of());
        verification.subjects(new JdbiSubjects(bench.jdbi()));
        assertThat(findings).allMatch(finding -> finding.kind() == FindingKind.CHANGE_EDITED);
        return findings.stream()
                .map(finding -> finding.sentence().inEnglish())
                .map(said -> said.replace(waiting.id().value(), "WAITING")
                        .replace(done.id().value(), "DONE"))
                .toList();
    }

    private void edit(Change change, String column, String value) {
        bench.jdbi()
                .useHandle(handle -> handle.execute(
                        "update change set " + column + " where id = ?",
                        value,
                        change.id().value()));
    }

    @Test
    void untouched_changes_are_as_their_events_left_them_also_when_these_were_compacted() {
        assertThat(findings()).isEmpty();

        new JdbiRemover(bench.jdbi(), bench.ledger, bench.clock)
                .compact(bench.clock.instant().plusSeconds(1));

        assertThat(findings()).isEmpty();
    }

    @Test
    void change_that_was_made_to_run_shows() {
        edit(waiting, "state = ?", "QUEUED");

        assertThat(findings())
                .singleElement()
                .asString()
                .matches("event \\d+: left change WAITING AWAITING_APPROVAL, but the list of changes says QUEUED: .*");
    }

    @Test
    void approval_that_nobody_gave_shows() {
        edit(waiting, "consent = replace(consent, 'U0BOB', ?)", "U0EVE");

        assertThat(findings())
                .singleElement()
                .asString()
                .endsWith("change WAITING counts an approval of U0EVE that no event tells of");
    }

    @Test
    void other_wishes_other_askers_and_other_request_ids_show() {
        edit(waiting, "wanted = replace(wanted, 'name', ?)", "eman");
        edit(done, "requester = ?", "U0EVE");
        assertThat(findings())
                .hasSize(2)
                .anyMatch(said -> said.contains("change WAITING no longer does what its digest stands for"))
                .anyMatch(said -> said.contains("tells of change DONE otherwise than the list of changes does"));

        edit(waiting, "wanted = ?", "no JSON");
        edit(done, "requester = ?", done.requester().value());
        edit(done, "result = replace(result, 'requestId', ?)", "x");
        assertThat(findings())
                .hasSize(2)
                .anyMatch(said -> said.contains("change WAITING no longer does"))
                .anyMatch(said -> said.contains("tells of change DONE otherwise"));
    }

    @Test
    void change_that_was_added_or_taken_away_by_hand_shows() {
        bench.jdbi().useHandle(handle -> {
            handle.execute(
                    "create table spare as select * from change where id = ?",
                    done.id().value());
            handle.execute("update spare set id = 'ZZZZZZZZZZZZZ', submission = 'other'");
            handle.execute("insert into change select * from spare");
        });

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("change ZZZZZZZZZZZZZ is in the list of changes, but no event tells of it");

        bench.jdbi().useHandle(handle -> {
            handle.execute(withoutReferences());
            handle.execute("delete from change");
        });
        assertThat(findings())
                .hasSize(2)
                .anyMatch(said -> said.contains("tells of change DONE, which is no longer in the list of changes"));
    }

    /** The statement by which a connection no longer looks whether rows refer to each other. */
    abstract String withoutReferences();
}
