package dev.sluice.slack.command;

import java.util.regex.Pattern;

/**
 * What people type first. Several deployments in one workspace have commands of different names, so that no text may
 * know it by itself.
 */
public record CommandName(String value) {
    private static final Pattern FORM = Pattern.compile("/[a-z0-9][a-z0-9_-]{0,30}");

    /** Without other settings. */
    public static final CommandName USUAL = new CommandName("/flow");

    public CommandName {
        if (!isOne(value)) {
            throw new IllegalArgumentException("command `" + value + "`, wanted one such as `/flow`");
        }
    }

    /** Slack takes 32 characters, the slash among them; in small letters, so that nobody has to guess. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The command with this after it. */
    public String with(String rest) {
        return value + " " + rest;
    }

    /** Without the slash, as people type it again after the command. */
    String bare() {
        return value.substring(1);
    }

    @Override
    public String toString() {
        return value;
    }
}
