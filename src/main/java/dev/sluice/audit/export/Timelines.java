package dev.sluice.audit.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Pictures of what happened to each flow when; counts in 180 marks per flow, however many events there are. */
final class Timelines {
    private static final int MARKS = 180;
    private static final int WIDE = 4;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<String, Map<Tone, int[]>> flows = new TreeMap<>();
    private final Instant from;
    private final double span;

    Timelines(Instant from, Instant to) {
        this.from = from;
        this.span = Math.max(1, Duration.between(from, to).toMillis());
    }

    /** What kind of mark an outcome gets: shape and place differ, not only colour. */
    private enum Tone {
        DONE,
        NOT_DONE,
        OTHER;

        static Tone of(String outcome) {
            return switch (outcome) {
                case "SUCCEEDED" -> DONE;
                case "FAILED", "REFUSED", "REJECTED", "EXPIRED", "STALE", "WITHDRAWN" -> NOT_DONE;
                default -> OTHER;
            };
        }
    }

    void add(Line line) {
        if (line.flow().isEmpty()) {
            return;
        }
        Map<Tone, int[]> counts = flows.computeIfAbsent(line.flow(), flow -> new EnumMap<>(Tone.class));
        double share = Duration.between(from, line.at()).toMillis() / span;
        int mark = (int) Math.min(MARKS - 1L, Math.max(0, (long) (share * MARKS)));
        counts.computeIfAbsent(Tone.of(line.outcome()), tone -> new int[MARKS])[mark]++;
    }

    void write(Writer out) throws IOException {
        if (!flows.isEmpty()) {
            out.write("<p class=\"scale\"><span>" + TIME.format(from) + "</span><span>"
                    + TIME.format(from.plusMillis((long) span / 2)) + "</span><span>"
                    + TIME.format(from.plusMillis((long) span)) + "</span></p>\n");
        }
        for (var flow : flows.entrySet()) {
            picture(flow.getKey(), flow.getValue(), out);
        }
    }

    private static void picture(String flow, Map<Tone, int[]> counts, Writer out) throws IOException {
        String name = Html.escape(flow);
        out.write(
                "<figure><figcaption>Flow " + name + "</figcaption><svg viewBox=\"0 0 " + MARKS * WIDE
                        + " 34\" role=\"img\" aria-label=\"Timeline of flow " + name
                        + "\"><path d=\"M0 3v28M360 3v28M720 3v28\" stroke=\"#ddd\"/><line x1=\"0\" y1=\"17\" x2=\"720\" y2=\"17\" stroke=\"#888\"/>\n");
        for (var tone : counts.entrySet()) {
            for (int mark = 0; mark < MARKS; mark++) {
                int count = tone.getValue()[mark];
                if (count > 0) {
                    out.write(mark(tone.getKey(), mark * WIDE + WIDE / 2, count));
                }
            }
        }
        out.write("</svg></figure>\n");
    }

    private static String mark(Tone tone, int x, int count) {
        String title =
                "<title>" + count + " " + tone.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "</title>";
        return switch (tone) {
            case DONE -> "<circle cx=\"" + x + "\" cy=\"9\" r=\"3\" fill=\"#1a7f4b\">" + title + "</circle>\n";
            case NOT_DONE ->
                "<path d=\"M" + (x - 3) + " 22l6 6m0 -6l-6 6\" stroke=\"#b3261e\" stroke-width=\"2\">" + title
                        + "</path>\n";
            case OTHER ->
                "<rect x=\"" + (x - 1) + "\" y=\"13\" width=\"2\" height=\"8\" fill=\"#555\">" + title + "</rect>\n";
        };
    }
}
