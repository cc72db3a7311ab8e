package dev.sluice.slack;

import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** What can be typed after {@code /flow}, and what it does. */
final class Help {
    private static final CommandWords SAY = CommandWords.SAY;
    private static final List<Line> LINES = List.of(
            new Line("/flow edit", SAY.helpEdit()),
            new Line("/flow edit 1001", SAY.helpEditById()),
            new Line("/flow edit welcome", SAY.helpEditByName()),
            new Line("/flow pending", SAY.helpPending()),
            new Line("/flow can edit 1001`, `/flow can @bob approve 1001", SAY.helpCan()),
            new Line("/flow who can approve 1001", SAY.helpWho()),
            new Line("/flow whoami", SAY.helpWhoami()),
            new Line("/flow help", SAY.helpHelp()));

    private Help() {}

    /** One example and what it is for. */
    private record Line(String typed, Sentence what) {
        String in(Language language) {
            return "`" + typed + "` – " + what.in(language);
        }
    }

    /** The list, in Slack's markup. */
    static String in(Language language) {
        return SAY.whatICanDo().in(language) + "\n"
                + LINES.stream().map(line -> line.in(language)).collect(Collectors.joining("\n"));
    }
}
