package dev.sluice;

import dev.sluice.slack.cards.Label;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.command.CommandName;
import java.util.List;

/** How this deployment is told from others in the same workspace: the name of its command, and its label. */
record SlackSection(CommandName command, Label label) {
    static final List<String> FIELDS = List.of("command", "label");

    static SlackSection read(Section section) {
        section.only(FIELDS.toArray(String[]::new));
        String command = section.optionalText("command").orElse(CommandName.USUAL.value());
        boolean isCommand = CommandName.isOne(command);
        if (!isCommand) {
            section.mistake(
                    "command",
                    "`" + command + "`, wanted a slash and up to 31 of a-z, 0-9, - and _, as in `/flow-test`");
        }
        String label = section.optionalText("label").orElse("");
        if (label.length() > Label.LONGEST || !PlainText.visible(label).equals(label)) {
            section.mistake("label", "wanted up to " + Label.LONGEST + " characters that can be seen, as in `Test`");
            label = "";
        }
        return new SlackSection(isCommand ? new CommandName(command) : CommandName.USUAL, new Label(label));
    }
}
