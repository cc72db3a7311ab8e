package dev.sluice.audit.export;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One page that needs nothing else and prints: a picture per flow, then every event. */
final class Html implements Sheet {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Ledger of Sluice</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            body{font:14px/1.5 system-ui,sans-serif;margin:2em auto;max-width:96em;padding:0 1em;color:#1d1c1d}
            figure{margin:0 0 1em;break-inside:avoid}
            figcaption{font-weight:600}
            svg{width:100%;height:auto;display:block;overflow:visible}
            .scale{display:flex;justify-content:space-between;color:#555;font-size:12px;margin:0 0 .5em}
            table{border-collapse:collapse;width:100%;font-size:12px}
            thead{display:table-header-group}
            th,td{border-bottom:1px solid #ccc;padding:.3em .5em;text-align:left;vertical-align:top}
            td,th{white-space:nowrap}
            td:nth-child(n+4):nth-child(-n+8){white-space:normal;overflow-wrap:anywhere;min-width:8em}
            td:nth-child(4){min-width:4em !important}td:nth-child(5){min-width:11em !important}
            td:nth-last-child(-n+2){white-space:normal;overflow-wrap:anywhere}
            td:last-child{min-width:8em}td:nth-last-child(2){min-width:18em}
            tr{break-inside:avoid}
            code{font-size:11px}
            @media print{@page{size:landscape}body{margin:0;max-width:none;font-size:10px}
            table{font-size:8px}code{font-size:7px}}
            </style></head><body>
            <h1>Ledger of Sluice</h1>
            """;

    private static final List<String> COLUMNS =
            List.of("No.", "Time (UTC)", "Kind", "Flow", "Outcome", "Change", "Person", "Channel", "Content", "Digest");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String LEGEND = "<p>Above the line: done. Below, crossed: not done. On the line: everything"
            + " on the way. A mark may stand for several events.</p>\n";

    private final Writer out;
    private final Timelines timelines;

    Html(Writer out, Timelines timelines) {
        this.out = out;
        this.timelines = timelines;
    }

    @Override
    public void begin() throws IOException {
        out.write(HEAD);
        out.write(LEGEND);
        timelines.write(out);
        out.write("<table><thead><tr>");
        for (String column : COLUMNS) {
            out.write("<th scope=\"col\">" + column + "</th>");
        }
        out.write("</tr></thead><tbody>\n");
    }

    @Override
    public void line(Line line) throws IOException {
        var entry = line.entry();
        out.write("<tr>");
        for (String cell : List.of(
                String.valueOf(entry.seq()),
                TIME.format(line.at()),
                entry.kind(),
                line.flow(),
                line.outcome(),
                line.change(),
                line.person(),
                entry.channel())) {
            out.write("<td>" + escape(cell) + "</td>");
        }
        out.write("<td><code>" + escape(line.content().toString()) + "</code></td>");
        out.write("<td><code>" + escape(entry.digest()) + "</code></td></tr>\n");
    }

    @Override
    public void end() throws IOException {
        out.write("</tbody></table></body></html>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
