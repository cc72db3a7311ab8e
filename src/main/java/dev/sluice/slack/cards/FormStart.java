package dev.sluice.slack.cards;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.words.Sentence;
import java.util.List;

/**
 * What stands in the fields of the form when it opens, and what is said above them.
 *
 * @param notes sentences worth knowing before one begins
 */
public record FormStart(String name, Categories categories, String reason, List<Sentence> notes) {
    public FormStart {
        notes = List.copyOf(notes);
    }

    /** The fields say what the flow is now. */
    public static FormStart of(Flow flow, List<Sentence> notes) {
        return new FormStart(flow.name(), flow.categories(), "", notes);
    }
}
