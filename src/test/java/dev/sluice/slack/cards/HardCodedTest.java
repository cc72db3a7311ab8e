package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.audit.Event;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Consent;
import dev.sluice.change.Result;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every modal and every message, drawn in a language in which what comes from a bundle stands between brackets: outside
 * of them nothing is left that a person would read, but what people and CAMS wrote and what is called so everywhere.
 */
final class HardCodedTest {
    private static final Language PSEUDO = Language.PSEUDO;
    private static final Set<String> CALLED_SO = Set.of("Name", "Categories", "Space", "Reason");

    /** What the examples hold: a code, a status, a name of a category nobody documents, ours in English. */
    private static final Pattern DATA = Pattern.compile("Product\\.Unsubscript|Sluice\\.[A-Za-z]+|DRAFT|PUBLISHED");

    private static final Pattern MARKUP = Pattern.compile("<[^<>]*>|:[a-z_]+:");
    private static final Pattern SAID = Pattern.compile("⟦[^⟦⟧]*⟧");

    @Test
    void modals_say_nothing_by_themselves() {
        for (FlowStatus status : List.of(FlowStatus.DRAFT, FlowStatus.PUBLISHED, new FlowStatus("7"))) {
            Flow flow = Examples.flow("1", status, "SIGN_UP", "SURVEY", "77");
            assertNothingLeft(EditModal.of(new FlowForm("1", "C1", flow), Examples.spaces(), PSEUDO));
        }
        Change change = numbered(FlowStatus.DRAFT, ChangeState.AWAITING_APPROVAL, null, Consent.NONE);
        assertNothingLeft(ReasonModal.reject(change, PSEUDO));
        assertNothingLeft(ReasonModal.emergency(change, PSEUDO));
        assertNothingLeft(NoteModal.loading(PSEUDO));
        assertNothingLeft(NoteModal.of(Sentence.of("1"), PSEUDO));
        assertNothingLeft(PickModal.of(new Occasion("C1"), Sentence.of("1"), PSEUDO));
        assertNothingLeft(
                PickModal.of(new Occasion("C1"), Sentence.of("1"), List.of(EditModal.option("1", "1")), PSEUDO));
    }

    @Test
    void home_says_nothing_by_itself() {
        for (HomeFacts facts : HomeViewTest.every()) {
            Golden.parse(HomeView.of(facts, PSEUDO))
                    .path("blocks")
                    .forEach(block -> assertNothingLeft(texts(block).collect(Collectors.joining())));
        }
    }

    @Test
    void results_say_nothing_by_themselves() {
        for (Change change : changes()) {
            for (boolean isLate : List.of(true, false)) {
                for (@Nullable String elsewhere : Arrays.asList(null, "C1", "D1")) {
                    var facts = new ResultFacts(
                            "7", Gallery.earlier("https://a.slack.com/archives/C1/p1"), elsewhere, isLate);
                    ResultCard card = ResultCard.of(change, facts, PSEUDO);
                    assertNothingLeft(card.text(), Golden.tree(card));
                }
            }
        }
    }

    @Test
    void cards_say_nothing_by_themselves() {
        for (Change change : changes()) {
            for (CardFacts facts : Gallery.facts(numbered(FlowStatus.DRAFT, ChangeState.QUEUED, null, Consent.NONE))) {
                ChangeCard card = ChangeCard.of(change, facts, PSEUDO);
                assertNothingLeft(card.text(), Golden.parse(card.blocks()));
            }
            for (WaitingNote note :
                    List.of(WaitingNote.waiting(change, PSEUDO), WaitingNote.unanswered(change, PSEUDO))) {
                assertNothingLeft(note.text(), Golden.parse(note.blocks()));
            }
        }
    }

    @Test
    void steps_say_nothing_by_themselves() {
        Change change = numbered(FlowStatus.DRAFT, ChangeState.AWAITING_APPROVAL, null, Gallery.untouched(2));
        String content = """
                {"approvals": 1, "needed": 2, "revision": 2, "until": "2026-03-02T09:15:00Z", "personal": {"why": "7"},
                 "nameBefore": "1", "name": "2", "categoriesBefore": ["SURVEY"], "categories": ["SIGN_UP", "77"],
                 "dropped": 1, "change": "7777777777777", "mentioned": ["U0APPROV1", "U0APPROV2"],
                 "lost": [%s], "review": %s}""";
        for (Event.Kind kind : toldKinds()) {
            for (String filled : List.of(content.formatted("\"U0APPROV1\"", "true"), content.formatted("", "false"))) {
                StepReply reply = StepReply.of(
                        Gallery.event(kind, filled),
                        change,
                        true,
                        other -> "https://a.slack.com/archives/C1/p1",
                        PSEUDO);
                assertNothingLeft(reply.text(), Golden.parse(reply.blocks()));
            }
        }
    }

    @Test
    void sheets_and_lists_say_nothing_by_themselves() {
        Flow flow = Examples.flow("1", FlowStatus.DRAFT, "SURVEY", "77");
        assertNothingLeft(FlowSheet.of(flow, "1", "2", List.of(), true, PSEUDO));
        assertNothingLeft(FlowSheet.of(Examples.flow("1", FlowStatus.DRAFT), null, null, List.of(), false, PSEUDO));
        var summary = new FlowSummary(flow.id(), flow.space(), "1", flow.categories());
        var page = new FlowPage(1, "");
        assertNothingLeft(page.of(Collections.nCopies(25, summary), Sentence.of("1"), any -> "1", List.of(), PSEUDO));
        assertNothingLeft(Check.sheet(List.of(new Check(true, Sentence.of("1"))), PSEUDO));
    }

    private static void assertNothingLeft(Lines lines) {
        assertNothingLeft(lines.text(), Golden.parse(lines.blocks()));
    }

    static List<Event.Kind> toldKinds() {
        return List.of(
                Event.Kind.ASKED,
                Event.Kind.APPROVED,
                Event.Kind.REJECTED,
                Event.Kind.WITHDRAWN,
                Event.Kind.AMENDED,
                Event.Kind.EXPIRED,
                Event.Kind.CLAIMED,
                Event.Kind.RELEASED,
                Event.Kind.REMINDED,
                Event.Kind.ESCALATED,
                Event.Kind.REOPENED,
                Event.Kind.EMERGENCY,
                Event.Kind.REVIEWED,
                Event.Kind.UNDONE,
                Event.Kind.REPLACED,
                Event.Kind.REBUILT);
    }

    /** Changes in every state, with every kind of result, whatever people did. */
    private static List<Change> changes() {
        return Stream.of(FlowStatus.DRAFT, FlowStatus.PUBLISHED, new FlowStatus("7"))
                .flatMap(status -> Arrays.stream(ChangeState.values())
                        .flatMap(state -> results().stream()
                                .flatMap(result -> Gallery.consents().stream()
                                        .map(consent -> numbered(status, state, result, consent)))))
                .toList();
    }

    private static List<@Nullable Result> results() {
        Flow found = Examples.flow("3", FlowStatus.DRAFT, "OTHER");
        return Arrays.asList(
                null,
                new Result("1", false, null, null, found),
                new Result("1", true, null, null, found),
                new Result("1", false, "Product.Unsubscript", "7", null),
                new Result(null, true, "Sluice.FlowChanged", "7", found));
    }

    private static Change numbered(FlowStatus status, ChangeState state, @Nullable Result result, Consent consent) {
        Flow base = Examples.flow("1", status, "SURVEY");
        var wanted = new FlowEdit(
                base.id(), base.space(), "2", dev.sluice.flow.Categories.of("SIGN_UP", "LEAD_GENERATION", "77"));
        Change change = Examples.change(state, result, Examples.proposal(base, wanted, "C01SUPPORT", "5"));
        return new Change(
                new dev.sluice.change.ChangeId("0123456789012"),
                1,
                state,
                change.proposal(),
                "12345678",
                change.askedAt(),
                change.progress(),
                consent);
    }

    private static void assertNothingLeft(com.slack.api.model.view.View view) {
        texts(Golden.tree(view)).filter(text -> !CALLED_SO.contains(text)).forEach(HardCodedTest::assertNothingLeft);
    }

    private static void assertNothingLeft(String text, JsonNode blocks) {
        assertNothingLeft(text);
        buttons(blocks).forEach(HardCodedTest::assertNothingLeft);
    }

    private static void assertNothingLeft(String shown) {
        String left = MARKUP.matcher(shown).replaceAll("");
        for (String before = ""; !before.equals(left); ) {
            before = left;
            left = SAID.matcher(left).replaceAll("");
        }
        left = DATA.matcher(left).replaceAll("").replace("Shop EU", "").replace("Shop Asia", "");
        assertThat(left).as(shown).doesNotContainPattern("\\p{L}");
    }

    /** Every text in it that is shown. */
    private static Stream<String> texts(JsonNode node) {
        JsonNode text = node.path("text");
        return Stream.concat(
                text.isTextual() ? Stream.of(text.asText()) : Stream.empty(),
                StreamSupport.stream(node.spliterator(), false).flatMap(HardCodedTest::texts));
    }

    private static Stream<String> buttons(JsonNode node) {
        Stream<String> own = node.path("type").asText().equals("button")
                ? Stream.of(
                        node.at("/text/text").asText(),
                        node.path("accessibility_label").asText())
                : Stream.empty();
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(HardCodedTest::buttons));
    }
}
