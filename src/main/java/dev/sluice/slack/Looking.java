package dev.sluice.slack;

import dev.sluice.flow.FlowSummary;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.command.CommandText;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands that only look. */
record Looking(FlowDesk desk, FlowShow show, FlowList list, Health health, History history, Verifying verifying) {
    private static final Logger log = LoggerFactory.getLogger(Looking.class);
    private static final int LONGEST_ECHO = 60;

    /** The flows that are perhaps meant by something that is no command: people type a name right after it. */
    Optional<Sentence> guess(Visit visit, CommandText text) throws InterruptedException {
        try {
            String typed = text.all();
            List<FlowSummary> found = desk.seen(visit, typed).flows();
            Optional<Sentence> meant = found.isEmpty()
                    ? FlowGuess.of(
                            desk.command(), "show", typed, desk.seen(visit, "").flows())
                    : Optional.of(FlowGuess.these(desk.command(), "show", found));
            return meant.map(guess ->
                    Sentence.joined(CommandWords.SAY.unknown(PlainText.visible(text.verb(), LONGEST_ECHO)), guess));
        } catch (RuntimeException e) { // whatever it is, there is another answer
            log.warn("no guess why={}", e.toString());
            return Optional.empty();
        }
    }
}
