package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.flow.Flow;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flow as CAMS has it now, and what somebody should know before they change it. */
public final class FlowSheet {
    /** The action of the button that opens the form; its value is the flow's ID. */
    public static final String EDIT = "sheet_edit";

    private static final SheetWords SAY = SheetWords.SAY;

    private FlowSheet() {}

    /**
     * Draws the sheet.
     *
     * @param space in words; null when the account has none
     * @param account its name; null when there is no other
     * @param notes what else there is to say, a line each
     */
    public static Lines of(
            Flow flow,
            @Nullable String space,
            @Nullable String account,
            List<Sentence> notes,
            boolean mayEdit,
            Language language) {
        String id = flow.id().value();
        var lines = new ArrayList<RichText>();
        lines.add(new RichText().bold(flow.name()).plain(" ").code(id));
        lines.add(line(categories(flow), language));
        lines.add(line(SAY.status(flow.status().code()), language));
        if (space != null) {
            lines.add(line(SAY.space(space), language));
        }
        if (account != null) {
            lines.add(line(SAY.account(account), language));
        }
        notes.forEach(note -> lines.add(line(note, language)));
        List<ObjectNode> buttons =
                mayEdit ? List.of(Lines.button(EDIT, id, SAY.edit(), SAY.editFlow(id), language)) : List.of();
        return Lines.with(lines, buttons);
    }

    private static Sentence categories(Flow flow) {
        return flow.categories().isEmpty() ? SAY.noCategories() : SAY.categories(Words.of(flow.categories()));
    }

    private static RichText line(Sentence sentence, Language language) {
        return new RichText().say(sentence, language);
    }
}
