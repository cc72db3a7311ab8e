package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Result;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.sandbox.workspace.blocks.BlockKit;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a flow is called and whatever CAMS says, Slack takes the card and nobody is misled by it. */
final class CardLimitsTest {
    /** Across all blocks of a message, where Slack publishes nothing. */
    private static final int LONGEST_TOGETHER = 13_200;

    private static final int LONGEST_TEXT = 40_000;

    /** The joiners, and Arabic signs that can be seen. */
    private static final String MAY_STAY = "\u200C\u200D\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u08E2";

    private static final Pattern ESCAPED = Pattern.compile("&(amp|lt|gt);");
    private static final Pattern OURS = Pattern.compile("<[@#][A-Z0-9]+>"
            + "|<https://a\\.slack\\.com/archives/C1/p1\\|change [A-Z0-9]{13}>"
            + "|<!subteam\\^S[A-Z0-9]+>|<!date\\^\\d+\\^\\{date_short_pretty},? \\{time}\\|[^>|]+>");

    @Property(tries = 150)
    void form_is_taken(
            @ForAll("names") String name, @ForAll("codes") Set<String> categories, @ForAll("texts") String status) {
        var form = form(flow(name, status, categories));

        if (form.fits()) {
            for (Language language : Language.values()) {
                JsonNode view = Golden.tree(EditModal.of(form, Examples.spaces(), language));
                assertTaken(view);
                assertThat(FlowForm.read(view.path("private_metadata").asText()))
                        .isEqualTo(form);
            }
        }
    }

    @Property(tries = 100)
    void form_of_an_ordinary_flow_always_fits(@ForAll("names") String name) {
        assertThat(form(flow(name, "PUBLISHED", Set.of("SIGN_UP", "OTHER", "SHOPPING")))
                        .fits())
                .isTrue();
    }

    @Property(tries = 80)
    void note_and_question_are_taken(
            @ForAll("names") String name, @ForAll("texts") String sentence, @ForAll("names") String space) {
        var summary = new FlowSummary(new FlowId("1".repeat(100)), Examples.SHOP_EU, name, Categories.of("OTHER"));
        var option = PickModal.option(summary, Map.of(Examples.SHOP_EU.value(), space));

        Sentence text = Sentence.of("“" + sentence + "”");
        for (Language language : Language.values()) {
            assertTaken(Golden.tree(PickModal.of(new Occasion("C01SUPPORT"), text, List.of(option), language)));
            assertTaken(Golden.tree(PickModal.of(new Occasion("C01SUPPORT"), text, language)));
            assertTaken(Golden.tree(NoteModal.of(text, language)));
        }
    }

    @Property(tries = 150)
    void result_is_taken_and_misleads_nobody(
            @ForAll("names") String oldName,
            @ForAll("names") String newName,
            @ForAll("codes") Set<String> categories,
            @ForAll("reasons") String reason,
            @ForAll("texts") String said,
            @ForAll ChangeState state) {
        Flow base = flow(oldName, said, categories);
        var wanted = new FlowEdit(base.id(), base.space(), named(newName), Categories.of("SURVEY", "OTHER"));
        Flow found = flow(said, said, categories);
        for (@Nullable Result result : results(said, found)) {
            Change change = Examples.change(state, result, Examples.proposal(base, wanted, "C01SUPPORT", reason));

            for (Language language : Language.values()) {
                assertHarmless(ResultCard.of(change, new ResultFacts(said, null, "C01QUIET", false), language));
            }
        }
    }

    @Property(tries = 150)
    void card_is_taken_and_misleads_nobody(
            @ForAll("names") String oldName,
            @ForAll("names") String newName,
            @ForAll("codes") Set<String> categories,
            @ForAll("reasons") String reason,
            @ForAll("texts") String said,
            @ForAll ChangeState state) {
        Flow base = flow(oldName, said, categories);
        var wanted = new FlowEdit(base.id(), base.space(), named(newName), Categories.of("SURVEY", "OTHER"));
        for (@Nullable Result result : results(said, flow(said, said, categories))) {
            Change change = WaitingCardsTest.crowded(
                    Examples.change(state, result, Examples.proposal(base, wanted, "C01SUPPORT", reason)), reason);

            assertHarmless(WaitingCardsTest.crowdedCard(change, said));
        }
    }

    @Property(tries = 80)
    void sheet_and_list_are_taken_and_mislead_nobody(
            @ForAll("names") String name, @ForAll("codes") Set<String> categories, @ForAll("texts") String said) {
        var summary = new FlowSummary(new FlowId("1".repeat(100)), null, name, Categories.of(categories));
        List<FlowSummary> flows = Collections.nCopies(25, summary);
        List<Sentence> notes = List.of(Sentence.of(said), Sentence.of(name));
        for (Language language : Language.values()) {
            assertHarmless(FlowSheet.of(flow(name, said, categories), said, said, notes, true, language));
            var page = FlowPage.read(new FlowPage(1, said).number() + " " + said);
            assertHarmless(page.of(flows, Sentence.of(said), flow -> said, notes, language)
                    .labelled(new Label("<Test>"), language));
        }
    }

    /** Each of them is two characters in JSON. */
    @Example
    void a_list_of_quotes_is_taken() {
        String quotes = "\"".repeat(900);
        sheet_and_list_are_taken_and_mislead_nobody(quotes, Set.of("\"".repeat(60)), quotes);
    }

    private static void assertHarmless(Lines lines) {
        assertHarmless(new ResultCard(lines.text(), lines.blocks()));
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

    private static List<@Nullable Result> results(String said, Flow found) {
        return Arrays.asList(
                null,
                new Result(said, false, null, null, found),
                new Result(said, true, said, said, found),
                new Result(null, false, "System.LimitControl", said, null));
    }

    private static void assertTaken(JsonNode view) {
        assertThatCode(() -> BlockKit.checkView(view, "modal"))
                .as(() -> view.toPrettyString())
                .doesNotThrowAnyException();
        assertNothingHidden(texts(view));
    }

    private static void assertHarmless(ResultCard card) {
        JsonNode blocks = Golden.tree(card).path("blocks");
        assertThatCode(() -> BlockKit.checkMessage(blocks)).doesNotThrowAnyException();
        assertThat(card.blocks().length()).isLessThan(LONGEST_TOGETHER);
        assertThat(card.text().length()).isLessThan(LONGEST_TEXT);
        assertNothingHidden(Stream.concat(texts(blocks), Stream.of(card.text())));
        String people = OURS.matcher(card.text()).replaceAll("");
        assertThat(ESCAPED.matcher(people).replaceAll("")).doesNotContain("<", ">", "&");
    }

    /** Every text in it that is shown. */
    private static Stream<String> texts(JsonNode node) {
        JsonNode text = node.path("text");
        return Stream.concat(
                text.isTextual() ? Stream.of(text.asText()) : Stream.empty(),
                StreamSupport.stream(node.spliterator(), false).flatMap(CardLimitsTest::texts));
    }

    private static void assertNothingHidden(Stream<String> texts) {
        assertThat(texts.flatMapToInt(String::codePoints)
                        .filter(CardLimitsTest::isHidden)
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    /** Between its own lines a message has line feeds. */
    private static boolean isHidden(int c) {
        boolean isBreak = c == 0x2028 || c == 0x2029;
        boolean isHalf = c >= 0xD800 && c <= 0xDFFF;
        boolean isFormat = Character.getType(c) == Character.FORMAT && !MAY_STAY.contains(Character.toString(c));
        return (Character.isISOControl(c) && c != '\n') || isBreak || isHalf || isFormat;
    }

    private static FlowForm form(Flow flow) {
        return new FlowForm(Examples.ACCOUNT, "C01SUPPORT", flow);
    }

    private static Flow flow(String name, String status, Set<String> categories) {
        return new Flow(
                new FlowId("1234567890123456"),
                Examples.SHOP_EU,
                name,
                Categories.of(categories),
                new FlowStatus(status),
                null);
    }

    private static String named(String name) {
        return FlowEdit.isName(name) ? name : "New";
    }
}
