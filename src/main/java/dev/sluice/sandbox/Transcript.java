package dev.sluice.sandbox;

import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Writes down who said what, in two columns. */
final class Transcript {
    private final Appendable out;

    Transcript(Appendable out) {
        this.out = out;
    }

    /** One line. */
    void say(String who, String what) {
        try {
            out.append(String.format(Locale.ROOT, "%-8s%s%n", who, what));
            if (out instanceof Flushable buffered) {
                buffered.flush();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Several lines by one speaker, who is named on the first. */
    void say(String who, List<String> lines) {
        String speaker = who;
        for (String line : lines) {
            say(speaker, line);
            speaker = "";
        }
    }
}
