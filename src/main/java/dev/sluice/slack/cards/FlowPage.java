package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.flow.FlowSummary;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of flows, with buttons to the next and the one before.
 *
 * @param number of the page, 0 for the first
 * @param filter as it was typed; the buttons carry it along
 */
public record FlowPage(int number, String filter) {
    public static final String BACK = "list_back";
    public static final String MORE = "list_more";

    /** Flows on a page. */
    public static final int SIZE = 10;

    private static final int LONGEST_FILTER = 300;

    /** How long names may be: where they hold much that JSON writes at greater length, fewer characters fit. */
    private static final int[] LONGEST_NAMES = {150, 60, 20};

    /** Slack takes 13,200 characters of Block Kit, and a label may come on top. */
    private static final int LONGEST_TOGETHER = 12_800;

    private static final SheetWords SAY = SheetWords.SAY;

    public FlowPage {
        filter = PlainText.cut(filter, LONGEST_FILTER);
    }

    /** The page that a button stands for. */
    public static FlowPage read(String value) {
        int end = value.indexOf(' ');
        String number = end < 0 ? value : value.substring(0, end);
        return new FlowPage(
                number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0, end < 0 ? "" : value.substring(end + 1));
    }

    private String value(int page) {
        return page + " " + filter;
    }

    /**
     * Draws the page; a number behind the last means the last.
     *
     * @param heading above the flows
     * @param space of a flow in words; null when it has none
     * @param notes below the flows, a line each
     */
    public Lines of(
            List<FlowSummary> flows,
            Sentence heading,
            Function<FlowSummary, @Nullable String> space,
            List<Sentence> notes,
            Language language) {
        return Arrays.stream(LONGEST_NAMES)
                .mapToObj(longest -> of(flows, heading, space, notes, longest, language))
                .filter(lines -> lines.blocks().length() <= LONGEST_TOGETHER)
                .findFirst()
                .orElseGet(() -> Lines.of(List.of(heading), language));
    }

    private Lines of(
            List<FlowSummary> flows,
            Sentence heading,
            Function<FlowSummary, @Nullable String> space,
            List<Sentence> notes,
            int longest,
            Language language) {
        int pages = Math.max(1, (flows.size() + SIZE - 1) / SIZE);
        int page = Math.min(number, pages - 1);
        var lines = new ArrayList<RichText>();
        lines.add(new RichText().say(heading, language));
        flows.stream()
                .skip((long) page * SIZE)
                .limit(SIZE)
                .forEach(flow -> lines.add(line(flow, space, longest, language)));
        if (pages > 1) {
            lines.add(new RichText().say(SAY.page(page + 1, pages), language));
        }
        notes.forEach(note -> lines.add(new RichText().say(note, language)));
        var buttons = new ArrayList<ObjectNode>();
        if (page > 0) {
            buttons.add(Lines.button(BACK, value(page - 1), SAY.before(), SAY.beforePage(page, pages), language));
        }
        if (page + 1 < pages) {
            buttons.add(Lines.button(MORE, value(page + 1), SAY.more(), SAY.morePage(page + 2, pages), language));
        }
        return Lines.with(lines, buttons);
    }

    private static RichText line(
            FlowSummary flow, Function<FlowSummary, @Nullable String> space, int longest, Language language) {
        var line = new RichText().code(flow.id().value()).plain(" ").bold(PlainText.visible(flow.name(), longest));
        if (!flow.categories().isEmpty()) {
            line.plain(" · " + PlainText.visible(Words.of(flow.categories()).in(language), longest));
        }
        String where = space.apply(flow);
        return where == null ? line : line.plain(" · " + PlainText.visible(where, longest));
    }
}
