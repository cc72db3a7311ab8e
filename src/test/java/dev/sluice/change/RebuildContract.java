package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiEntries;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Mark;
import dev.sluice.audit.Sealed;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.FindingKind;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.audit.verify.Verification;
import dev.sluice.database.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What messages remember comes back, nothing runs by itself, and nobody's forgery comes with it; on either database.
 */
abstract class RebuildContract {
    private final Supplier<Database> fresh;
    private final Workbench bench;
    private final Recollection all = new Recollection();
    private int stamps;

    /** @param fresh opens an empty database, another one each time */
    RebuildContract(Supplier<Database> fresh) {
        this.fresh = fresh;
        bench = new Workbench(fresh.get());
        bench.withApprovals(2);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** The message that tells of the last thing that happened to a change. */
    private SeenMessage told(Change change, @Nullable String thread) {
        Entry entry = bench.ledger.newestOf(change.id().value()).orElseThrow();
        String text = "about " + change.id() + " " + entry.seq();
        Mark mark = Mark.of(change.id().value(), Event.Kind.valueOf(entry.kind()), entry.sealed(), text);
        return new SeenMessage(
                Samples.CHANNEL,
                "170000000" + stamps++ + ".000100",
                thread,
                true,
                text,
                false,
                mark,
                Snapshot.of(bench.now(change)));
    }

    private Workbench rebuilt() {
        var next = new Workbench(fresh.get());
        next.clock.advance(Duration.ofHours(1));
        var rebuild = new JdbiRebuild(next.jdbi(), next.ledger, ApprovalSettings.USUAL);
        assertThat(rebuild.isEmpty()).isTrue();
        assertThat(rebuild.write(all, next.clock.instant())).isTrue();
        assertThat(rebuild.write(all, next.clock.instant())).isFalse();
        assertThat(rebuild.isEmpty()).isFalse();
        return next;
    }

    @Test
    void change_that_waits_waits_again_with_who_agreed_and_runs_with_one_more() {
        Change change = bench.propose(Samples.proposal("s1"));
        all.take(told(change, null));
        bench.approvals().approve(change.id(), change.digest(), Samples.BOB);
        SeenMessage card = told(change, null);
        all.take(card);
        all.take(told(change, card.ts()));

        try (Workbench next = rebuilt()) {
            next.withApprovals(2);
            Change back = next.now(change);
            assertThat(back.state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
            assertThat(back.consent().approvals()).extracting(Approval::who).containsExactly(Samples.BOB);
            assertThat(back.digest()).isEqualTo(change.digest());
            assertThat(next.outbox.cardOf(change.id())).contains(new Place(Samples.CHANNEL, card.ts()));
            assertThat(new JdbiMessages(next.jdbi()).count()).isEqualTo(3);
            next.runAllDue();
            assertThat(next.now(change).state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
            assertThat(next.announcements()).containsExactly(News.CARD, News.STEP);

            next.approvals().approve(change.id(), change.digest(), Samples.CHO);
            assertThat(next.runToTheEnd(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        }
        assertThat(all.open()).isOne();
        assertThat(all.gaps()).isEmpty();
    }

    @Test
    void change_that_was_on_its_way_is_approved_anew() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.approvals().approve(change.id(), change.digest(), Samples.BOB);
        bench.approvals().approve(change.id(), change.digest(), Samples.CHO);
        all.take(told(change, null));

        try (Workbench next = rebuilt()) {
            next.runAllDue();

            Change back = next.now(change);
            assertThat(back.state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
            assertThat(back.consent().approvals()).isEmpty();
            assertThat(back.consent().due().expireAt())
                    .isEqualTo(next.clock.instant().plus(ApprovalSettings.USUAL.expireAfter()));
            String content =
                    next.ledger.newestOf(change.id().value()).orElseThrow().content();
            assertThat(content)
                    .contains("\"was\":\"QUEUED\"", "\"lost\":[\"U0BOB\",\"U0CHO\"]", "\"kind\":\"APPROVED\"");
        }
        assertThat(all.gaps()).containsExactly("events 1 to 2: no message tells of them");
    }

    @Test
    void change_that_ended_is_history_and_the_ledger_goes_on_behind_what_is_known() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.approvals().reject(change.id(), change.digest(), Samples.BOB, "no");
        SeenMessage card = told(change, null);
        all.take(card);

        try (Workbench next = rebuilt()) {
            assertThat(next.now(change).state()).isEqualTo(ChangeState.REJECTED);
            assertThat(next.announcements()).isEmpty();
            var findings = new ArrayList<Finding>();
            var verification = new Verification(
                    new JdbiEntries(next.jdbi()),
                    new JdbiMessages(next.jdbi()),
                    AuditSettings.NONE,
                    next.clock,
                    findings::add);
            verification.ledger(List.of());
            assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.REBUILT);
            assertThat(new JdbiEntries(next.jdbi()).lostThrough())
                    .isEqualTo(bench.ledger
                            .newestOf(change.id().value())
                            .orElseThrow()
                            .seq());
            assertThatThrownBy(() -> next.jdbi()
                            .useHandle(handle ->
                                    new JdbiLedger(next.jdbi()).goOnBehind(handle, new Sealed(9, Sealed.NOTHING, ""))))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(all.ended()).isOne();
    }

    @Test
    void messages_that_were_edited_or_forged_are_not_believed() {
        Change change = bench.propose(Samples.proposal("s1"));
        SeenMessage card = told(change, null);
        Mark mark = java.util.Objects.requireNonNull(card.mark());
        all.take(new SeenMessage(card.channel(), "1.0", null, false, card.text(), false, mark, card.carried()));
        all.take(new SeenMessage(card.channel(), "2.0", null, true, "something else", true, mark, card.carried()));
        all.take(new SeenMessage(card.channel(), "3.0", null, true, "good morning", false, null, ""));
        all.take(new SeenMessage(card.channel(), "4.0", null, true, card.text(), false, mark, ""));
        var other = new Mark("no id", mark.seq(), "ff", "ee", mark.eventKind(), mark.textDigest());
        all.take(new SeenMessage(card.channel(), "5.0", null, true, card.text(), false, other, ""));
        all.notSeen("messages of C0GONE were not seen: Slack says not_in_channel");

        try (Workbench next = rebuilt()) {
            assertThat(next.store.find(change.id())).isEmpty();
        }
        assertThat(all.gaps())
                .hasSize(7)
                .anyMatch(gap -> gap.contains("1.0 in C0DESK is not from Sluice"))
                .anyMatch(gap -> gap.contains("2.0 in C0DESK was edited"))
                .anyMatch(gap -> gap.contains("differently"))
                .anyMatch(gap -> gap.contains("names no change"))
                .anyMatch(gap -> gap.contains("no message carries a copy"));
        assertThat(all.hasThread(card)).isTrue();
    }

    @Test
    void nothing_to_remember_makes_a_ledger_that_is_whole() {
        try (Workbench next = rebuilt()) {
            assertThat(new JdbiEntries(next.jdbi()).lostThrough()).isZero();
            assertThat(next.ledger.find(1)).isPresent();
        }
    }
}
