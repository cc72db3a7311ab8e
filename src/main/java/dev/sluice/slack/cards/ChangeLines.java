package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Result;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowDiff;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that say what a change is and what became of it, on whichever card they stand. */
final class ChangeLines {
    private static final int LONGEST_CODE = 100;

    private ChangeLines() {}

    static String emoji(ChangeState state) {
        return switch (state) {
            case SUCCEEDED -> "white_check_mark";
            case FAILED, STALE, REFUSED, REJECTED, EXPIRED, WITHDRAWN -> "x";
            case UNKNOWN -> "grey_question";
            case AWAITING_APPROVAL, QUEUED, RUNNING -> "hourglass_flowing_sand";
        };
    }

    static String verb(ChangeState state) {
        return switch (state) {
            case SUCCEEDED -> "changed";
            case FAILED, STALE -> "could not change";
            case REFUSED -> "may not change";
            case WITHDRAWN -> "withdrew the change of";
            case REJECTED, EXPIRED -> "did not change";
            case UNKNOWN -> "may have changed";
            case AWAITING_APPROVAL, QUEUED, RUNNING -> "is changing";
        };
    }

    static List<RichText> changes(FlowDiff diff) {
        var lines = new ArrayList<RichText>();
        var name = new RichText().plain("Name: ");
        lines.add(
                diff.changesName()
                        ? name.struck(diff.oldName()).plain(" → ").bold(diff.newName())
                        : name.plain(diff.oldName()));
        if (!diff.added().isEmpty()) {
            lines.add(new RichText().plain("Categories added: ").bold(Words.of(diff.added())));
        }
        if (!diff.removed().isEmpty()) {
            lines.add(new RichText().plain("Categories removed: ").struck(Words.of(diff.removed())));
        }
        return lines;
    }

    /** What the asker saw, what they wanted, and what is there now. */
    static List<RichText> threeWays(Change change, Flow now) {
        Flow seen = change.proposal().base();
        FlowEdit wanted = change.proposal().wanted();
        return List.of(
                state("Seen: ", seen.name(), seen.categories(), seen.status()),
                state("Wanted: ", wanted.name(), wanted.categories(), null),
                state("Now: ", now.name(), now.categories(), now.status()));
    }

    static RichText state(String label, String name, Categories categories, @Nullable FlowStatus status) {
        return new RichText()
                .plain(label)
                .bold(name)
                .plain(" (")
                .plain(Words.of(categories))
                .plain(status == null ? ")" : "), status " + brief(status.code()));
    }

    static List<RichText> trouble(Result result) {
        var lines = new ArrayList<RichText>();
        String code = result.code();
        if (code == null) {
            return lines;
        }
        String message = result.message() == null ? "" : result.message();
        lines.add(new RichText().code(brief(code)).plain(" ").plain(message));
        String advice = Words.advice(code);
        if (advice != null) {
            lines.add(new RichText().bold("What to do: ").plain(advice));
        }
        return lines;
    }

    /** A flow that customers could get and now can't is worth a loud line. */
    static List<RichText> liveness(Change change, Result result) {
        Flow found = result.found();
        FlowStatus before = change.proposal().base().status();
        if (result.code() != null || found == null || found.status().equals(before)) {
            return List.of();
        }
        var line = new RichText()
                .emoji("warning")
                .bold("The flow was " + brief(before.code()) + " and is now "
                        + brief(found.status().code()) + ".");
        return List.of(
                found.status().isDraft()
                        ? line.plain(" It can't be sent to customers until somebody publishes it again.")
                        : line);
    }

    static String brief(String code) {
        return PlainText.visible(code, LONGEST_CODE);
    }
}
