package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.cams.Usage;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Origin;
import dev.sluice.change.Preference;
import dev.sluice.change.Proposal;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.sandbox.workspace.blocks.BlockKit;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Every view and every message that the app can render, full of what people and CAMS may write: Slack takes each, and
 * in none is anything markup, a mention or hidden that the app did not put there.
 */
final class EverythingTest {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);
    private static final String LINK =
            "https://shop.slack.com/archives/C01SUPPORT/p1700000000000100?thread_ts=1.2&cid=C1";

    @Property(tries = 60)
    void messages_are_taken_and_harmless(
            @ForAll("names") String name,
            @ForAll("reasons") String reason,
            @ForAll("texts") String said,
            @ForAll("codes") Set<String> codes,
            @ForAll ChangeState state) {
        Change change = change(name, reason, said, codes, state);
        Earlier earlier = new Earlier(Origin.Kind.UNDOES, change, LINK);
        for (Language language : LANGUAGES) {
            ResultCard result = ResultCard.of(change, new ResultFacts(said, earlier, "C01QUIET", true), language);
            Harm.assertNoneIn(result.text(), result.blocks());
            WaitingNote waiting = WaitingNote.waiting(change, language);
            Harm.assertNoneIn(waiting.text(), waiting.blocks());
            WaitingNote unanswered = WaitingNote.unanswered(change, language);
            Harm.assertNoneIn(unanswered.text(), unanswered.blocks());
            for (Event.Kind kind : HardCodedTest.toldKinds()) {
                StepReply step = StepReply.of(
                        Gallery.event(kind, details(name, reason, codes)), change, true, other -> LINK, language);
                Harm.assertNoneIn(step.text(), step.blocks());
            }
            Lines lines = Lines.of(Collections.nCopies(50, Sentence.of(said)), language);
            Harm.assertNoneIn(lines.text(), lines.blocks());
        }
    }

    private static String details(String name, String reason, Set<String> codes) {
        var json = Golden.object();
        json.put("approvals", 9).put("needed", 9).put("revision", 99).put("until", "2026-03-02T09:15:00Z");
        json.putObject("personal").put("why", reason);
        json.put("nameBefore", name).put("name", name).put("dropped", 9).put("change", "01JNB3C9R0ABC");
        codes.forEach(json.putArray("categoriesBefore")::add);
        codes.forEach(json.putArray("categories")::add);
        IntStream.range(0, 20).forEach(i -> json.withArray("mentioned").add("U0APPROVER" + i));
        IntStream.range(0, 9).forEach(i -> json.withArray("lost").add("U0APPROVER" + i));
        return json.toString();
    }

    @Property(tries = 60)
    void forms_are_taken_and_harmless(
            @ForAll("names") String name,
            @ForAll("reasons") String reason,
            @ForAll("texts") String said,
            @ForAll("codes") Set<String> codes) {
        Flow flow = flow(name, said, codes);
        var form = new FlowForm(Examples.ACCOUNT, new Occasion("C01SUPPORT", LINK), flow)
                .redrawn(Redraws.anew("1700000000.000100"));
        var people = IntStream.range(0, 50)
                .mapToObj(i -> new UserId("U0APPROVER" + i))
                .toList();
        List<Sentence> notes = List.of(
                Sentence.of("“" + said + "”"),
                Sentence.joined(Sentence.of(reason), Piece.people(people)),
                Sentence.joined(Sentence.of(said), Piece.people(people.subList(0, 1))));
        var start = new FormStart(name, Categories.of("OTHER"), reason.strip(), notes);
        for (Language language : LANGUAGES) {
            if (form.fits()) {
                Harm.assertNoneIn(EditModal.of(form, Map.of(Examples.SHOP_EU, "“" + said), start, language));
            }
            notes.forEach(note -> Harm.assertNoneIn(NoteModal.of(note, language)));
            var summary = new FlowSummary(flow.id(), flow.space(), name, flow.categories());
            var option = PickModal.option(summary, Map.of(Examples.SHOP_EU.value(), said));
            var some = Collections.nCopies(100, option);
            Harm.assertNoneIn(PickModal.of(new Occasion("", LINK), notes.get(0), Redraws.anew("1.1"), language));
            Harm.assertNoneIn(PickModal.of(new Occasion("C1", LINK), notes.get(0), some, language));
            Change change = change(name, reason, said, codes, ChangeState.AWAITING_APPROVAL);
            Harm.assertNoneIn(ReasonModal.reject(change, language));
            Harm.assertNoneIn(ReasonModal.emergency(change, language));
        }
    }

    @Property(tries = 60)
    void home_is_taken_and_harmless(
            @ForAll("names") String name,
            @ForAll("texts") String said,
            @ForAll("codes") Set<String> codes,
            @ForAll ChangeState state) {
        Change change = WaitingCardsTest.crowded(change(name, said, said, codes, state), "because");
        var items = Collections.nCopies(5, new HomeItem(change, LINK));
        var queues = Collections.nCopies(3, new HomeQueue(Examples.ACCOUNT, 1_000_000, new Usage("", 4.25, 0.01)));
        var facts =
                new HomeFacts(items, 1_000, items, queues, Collections.nCopies(5, Sentence.of(said)), Preference.USUAL);
        for (Language language : LANGUAGES) {
            JsonNode home = Golden.parse(HomeView.of(facts, language));

            assertThatCode(() -> BlockKit.checkView(home, "home")).doesNotThrowAnyException();
            assertThat(home.path("blocks").toString().length()).isLessThan(Harm.LONGEST_TOGETHER);
            Harm.assertNoneIn(home);
        }
    }

    private static Change change(String name, String reason, String said, Set<String> codes, ChangeState state) {
        Flow base = flow(said, said, codes);
        var wanted = new FlowEdit(
                base.id(), base.space(), FlowEdit.isName(name) ? name : "New", Categories.of("SURVEY", "OTHER"));
        Proposal usual = Examples.proposal(base, wanted, "C01SUPPORT", reason);
        return Examples.change(
                state,
                Examples.failed(said, said),
                new Proposal(usual.asker(), usual.account(), base, wanted, reason, null, LINK));
    }

    private static Flow flow(String name, String status, Set<String> codes) {
        return new Flow(
                new FlowId("1".repeat(100)),
                Examples.SHOP_EU,
                name,
                Categories.of(codes),
                new FlowStatus(status),
                null);
    }

    @Provide
    Arbitrary<String> names() {
        return HostileTexts.names();
    }

    @Provide
    Arbitrary<String> texts() {
        return HostileTexts.texts();
    }

    @Provide
    Arbitrary<String> reasons() {
        return HostileTexts.reasons();
    }

    @Provide
    Arbitrary<Set<String>> codes() {
        return HostileTexts.codes();
    }
}
