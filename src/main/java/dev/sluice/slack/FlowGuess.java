package dev.sluice.slack;

import dev.sluice.flow.FlowSummary;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.command.CommandName;
import dev.sluice.slack.command.Correction;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.Optional;

/** Suggests flows to somebody who did not name one of them plainly. */
final class FlowGuess {
    private static final CommandWords SAY = CommandWords.SAY;
    private static final int MOST = 3;

    private FlowGuess() {}

    /** The flows that are probably meant by a misspelled part of a name. */
    static Optional<Sentence> of(CommandName command, String verb, String typed, List<FlowSummary> flows) {
        return Correction.of(typed, flows.stream().map(FlowSummary::name).toList())
                .map(right -> flows.stream()
                        .filter(flow -> Correction.folded(flow.name()).contains(right))
                        .toList())
                .filter(meant -> !meant.isEmpty())
                .map(meant -> these(command, verb, meant));
    }

    /** How to say which of these, or of the first of them, is meant. */
    static Sentence these(CommandName command, String verb, List<FlowSummary> flows) {
        return SAY.didYouMeanOneOf(Sentence.or(flows.stream()
                .limit(MOST)
                .map(flow -> SAY.flowNamed(Piece.code(command.with(verb + " " + flow.id())), flow.name()))
                .toList()));
    }
}
