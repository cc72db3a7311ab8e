package dev.sluice;

import dev.sluice.access.wording.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gathers what is wrong with the settings, each with its place and what was wanted, so that all is reported at once.
 */
final class Mistakes {
    /** A mistake: where it is and what was wanted. */
    record Mistake(String place, String problem) {}

    /** Nobody reads more than these. */
    private static final int MOST = 200;

    private static final int LONGEST = 600;

    private final List<Mistake> all = new ArrayList<>();

    /** Notes a mistake; the text must not quote a secret. */
    void add(String place, String problem) {
        all.add(new Mistake(place, problem));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** One line each, in which nothing is invisible: a settings file may hold anything. */
    List<String> all() {
        var lines = new ArrayList<String>();
        all.stream().limit(MOST).forEach(mistake -> lines.add(line(mistake.place() + ": " + mistake.problem())));
        if (all.size() > MOST) {
            lines.add("… and " + (all.size() - MOST) + " more");
        }
        return lines;
    }

    private static String line(String text) {
        var line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (Quoted.isVisible(c)) {
                line.appendCodePoint(c);
            } else {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return line.append(text.codePointCount(0, text.length()) > LONGEST ? "…" : "")
                .toString();
    }

    List<Mistake> each() {
        return List.copyOf(all);
    }
}
