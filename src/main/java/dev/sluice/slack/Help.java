package dev.sluice.slack;

import dev.sluice.access.decision.ActionName;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.command.CommandName;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be typed after the command and what it does, as far as it is of use to somebody. */
final class Help {
    private static final HelpWords SAY = HelpWords.SAY;

    private static final List<Line> LINES = List.of(
            new Line("edit", SAY.edit(), ActionName.MODIFY_FLOW),
            new Line("edit 1001", SAY.editById(), ActionName.MODIFY_FLOW),
            new Line("edit welcome", SAY.editByName(), ActionName.MODIFY_FLOW),
            new Line("show 1001", SAY.show(), ActionName.GET_FLOW),
            new Line("list", SAY.list(), ActionName.LIST_FLOW),
            new Line("list survey", SAY.listSome(), ActionName.LIST_FLOW),
            new Line("pending", SAY.pending(), ActionName.MODIFY_FLOW, ActionName.APPROVE_CHANGE, ActionName.GET_FLOW),
            new Line("history 1001", SAY.history(), ActionName.MODIFY_FLOW, ActionName.READ_AUDIT),
            new Line("history @bob 7d", SAY.historyOf(), ActionName.READ_AUDIT),
            new Line("audit verify", SAY.verify(), ActionName.READ_AUDIT),
            new Line("can edit 1001", SAY.can()),
            new Line("can @bob approve 1001", SAY.canOther(), ActionName.EXPLAIN_ACCESS),
            new Line("who can approve 1001", SAY.who(), ActionName.GET_FLOW),
            new Line("whoami", SAY.whoami()),
            new Line("health", SAY.health(), ActionName.READ_HEALTH),
            new Line("help", SAY.help()));

    private Help() {}

    /** One example, what it is for, and the actions of which one makes it of use; none when it is of use to all. */
    record Line(String typed, Sentence what, List<ActionName> any) {
        Line(String typed, Sentence what, ActionName... any) {
            this(typed, what, List.of(any));
        }

        private Sentence with(CommandName command) {
            return SAY.line(Piece.code(command.with(typed)), what);
        }
    }

    /**
     * The lines that are of use.
     *
     * @param mightDo whether the person might ever do something
     */
    static List<Line> lines(Predicate<ActionName> mightDo) {
        return LINES.stream()
                .filter(line -> line.any.isEmpty() || line.any.stream().anyMatch(mightDo))
                .toList();
    }

    /** All of them, for somebody of whom nothing is known. */
    static List<Line> lines() {
        return LINES;
    }

    /** The list, with a heading. */
    static List<Sentence> of(List<Line> lines, CommandName command) {
        boolean isLittle = lines.stream().allMatch(line -> line.any.isEmpty());
        Sentence heading = isLittle ? SAY.littleICanDo() : SAY.whatICanDo();
        return Stream.concat(Stream.of(heading), lines.stream().map(line -> line.with(command)))
                .toList();
    }
}
