package dev.sluice;

import java.util.List;

/** The settings cannot be used; every mistake has a line of its own. */
final class SettingsException extends RuntimeException {
    private final transient List<String> mistakes;

    SettingsException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    List<String> mistakes() {
        return mistakes;
    }
}
