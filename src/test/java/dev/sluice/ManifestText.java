package dev.sluice;

import dev.sluice.slack.cards.Label;
import dev.sluice.slack.command.CommandName;

/** The manifest that the app prints for settings, for tests outside of the root. */
public final class ManifestText {
    private ManifestText() {}

    public static String of(String command, String label) {
        return Manifest.of(new SlackSection(new CommandName(command), new Label(label)), null);
    }
}
