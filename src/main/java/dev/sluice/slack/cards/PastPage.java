package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of changes of the past: a table, and the same as lines of text for those who hear or read only text.
 *
 * @param number of the page, 0 for the first
 * @param typed what was asked; the buttons carry it along
 */
public record PastPage(int number, String typed) {
    public static final String BACK = "history_back";
    public static final String MORE = "history_more";

    /** Changes on a page. */
    private static final int SIZE = 10;

    private static final PastRowWords SAY = PastRowWords.SAY;

    public PastPage {
        typed = new FlowPage(number, typed).filter();
    }

    /** The page that a button stands for. */
    public static PastPage read(String value) {
        FlowPage page = FlowPage.read(value);
        return new PastPage(page.number(), page.filter());
    }

    /** How a change stands, in a few words. */
    public static Sentence inWords(ChangeState state) {
        return PastRow.state(state);
    }

    private static int pages(int all) {
        return Math.max(1, (all + SIZE - 1) / SIZE);
    }

    private int shown(int all) {
        return Math.min(number, pages(all) - 1);
    }

    /** Those of all changes that stand on it; a number behind the last page means the last. */
    public List<Change> of(List<Change> all) {
        return all.stream().skip((long) shown(all.size()) * SIZE).limit(SIZE).toList();
    }

    /**
     * Draws the page.
     *
     * @param rows what stands on it, with links to messages
     * @param all how many changes there are
     */
    public Lines draw(List<HomeItem> rows, int all, Sentence heading, List<Sentence> notes, Language language) {
        List<PastRow> cells =
                rows.stream().map(row -> PastRow.of(row, language)).toList();
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        var text = new ArrayList<RichText>();
        RichText first = new RichText().say(heading, language);
        text.add(first);
        blocks.add(RichText.block(List.of(first)));
        if (!cells.isEmpty()) {
            blocks.add(table(cells, language));
            cells.forEach(row -> text.add(row.line()));
        }
        List<RichText> last = new ArrayList<>();
        int page = shown(all);
        if (pages(all) > 1) {
            last.add(new RichText().say(SheetWords.SAY.page(page + 1, pages(all)), language));
        }
        notes.forEach(note -> last.add(new RichText().say(note, language)));
        text.addAll(last);
        if (!last.isEmpty()) {
            blocks.add(RichText.block(last));
        }
        Lines.addRow(blocks, buttons(page, pages(all), language));
        return new Lines(RichText.text(text), blocks.toString());
    }

    private List<ObjectNode> buttons(int page, int pages, Language language) {
        var buttons = new ArrayList<ObjectNode>();
        if (page > 0) {
            buttons.add(Lines.button(
                    BACK, (page - 1) + " " + typed, SAY.newer(), SheetWords.SAY.page(page, pages), language));
        }
        if (page + 1 < pages) {
            buttons.add(Lines.button(
                    MORE, (page + 1) + " " + typed, SAY.older(), SheetWords.SAY.page(page + 2, pages), language));
        }
        return buttons;
    }

    private static ObjectNode table(List<PastRow> rows, Language language) {
        ObjectNode table = JsonNodeFactory.instance.objectNode().put("type", "table");
        ArrayNode lines = table.putArray("rows");
        ArrayNode head = lines.addArray();
        for (Sentence title :
                List.of(SAY.when(), SAY.who(), SAY.what(), SAY.agreed(), SAY.outcome(), SAY.requestId())) {
            head.addObject().put("type", "raw_text").put("text", title.in(language));
        }
        for (PastRow row : rows) {
            ArrayNode line = lines.addArray();
            row.cells().forEach(cell -> line.add(RichText.block(List.of(cell))));
        }
        ArrayNode columns = table.putArray("column_settings");
        head.forEach(title -> columns.addObject().put("is_wrapped", true));
        return table;
    }
}
