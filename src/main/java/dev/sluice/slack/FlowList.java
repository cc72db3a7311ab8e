package dev.sluice.slack;

import dev.sluice.change.Verdict;
import dev.sluice.flow.FlowSummary;
import dev.sluice.slack.cards.FlowPage;
import dev.sluice.slack.cards.Lines;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.command.CommandName;
import dev.sluice.slack.command.CommandText;
import dev.sluice.slack.command.Correction;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists the flows that somebody may see, a page at a time. */
final class FlowList {
    private static final ListWords SAY = ListWords.SAY;

    private final FlowDesk desk;
    private final CommandName command;
    private final PrivateAnswer answer;

    FlowList(FlowDesk desk, PrivateAnswer answer) {
        this.desk = desk;
        this.command = desk.command();
        this.answer = answer;
    }

    /** The first page, for a command. */
    void list(Visit visit, String typed) throws InterruptedException {
        Verdict mayList = desk.mayList(visit);
        if (!mayList.allows()) {
            answer.send(visit, mayList.sentence());
            return;
        }
        answer.send(visit, page(visit, new FlowPage(0, typed)));
    }

    /** Another page, in the place of the one whose button was pressed. */
    void turn(Visit visit, String value) throws InterruptedException {
        answer.replace(visit, page(visit, FlowPage.read(value)));
    }

    private Lines page(Visit visit, FlowPage page) throws InterruptedException {
        Listed seen = desk.seen(visit, "");
        FlowFilter filter = FlowFilter.of(CommandText.plain(page.filter()), desk::spaceOf);
        List<FlowSummary> found = seen.flows().stream().filter(filter::takes).toList();
        var notes = new ArrayList<Sentence>();
        if (seen.failure() != null) {
            notes.add(Troubles.said(
                    found.isEmpty() ? DeskWords.SAY.flowsNotListed() : SAY.someAreMissing(), seen.failure()));
        }
        if (!found.isEmpty()) {
            notes.add(
                    SAY.howToLook(Piece.code(command.with("show " + found.get(0).id()))));
        } else {
            corrected(page.filter(), filter, seen.flows()).ifPresent(notes::add);
        }
        Function<FlowSummary, @Nullable String> space =
                flow -> desk.spaceOf(flow).isEmpty() ? null : desk.spaceOf(flow);
        return page.of(found, heading(found.size(), page.filter()), space, notes, desk.language(visit));
    }

    private static Sentence heading(int flows, String filter) {
        if (filter.isEmpty()) {
            return flows == 0 ? SAY.none() : SAY.all(flows);
        }
        return flows == 0 ? SAY.noneWith(filter) : SAY.found(flows, filter);
    }

    /** What was probably meant by a filter that takes no flow. */
    private Optional<Sentence> corrected(String typed, FlowFilter filter, List<FlowSummary> flows) {
        List<String> texts = flows.stream().flatMap(filter::texts).distinct().toList();
        return Correction.of(CommandText.plain(typed), texts)
                .filter(right -> flows.stream().anyMatch(FlowFilter.of(right, desk::spaceOf)::takes))
                .map(right -> CommandWords.SAY.didYouMean(Piece.code(command.with("list " + right))));
    }
}
