package dev.sluice;

import java.util.List;

/** What a command was given cannot be used; each line says why, fit for whoever called it. */
final class Unusable extends RuntimeException {
    private final transient List<String> lines;

    Unusable(String line) {
        this(List.of(line));
    }

    Unusable(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
