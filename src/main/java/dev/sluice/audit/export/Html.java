package dev.sluice.audit.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One page that needs nothing else and prints: a picture per flow, then every event. */
final class Html implements Sheet {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Ledger of Sluice</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            body{font:14px/1.5 system-ui,sans-serif;margin:2em auto;max-width:80em;padding:0 1em;color:#1d1c1d}
            figure{margin:0 0 1em;break-inside:avoid}
            figcaption{font-weight:600}
            svg{width:100%;height:34px}
            table{border-collapse:collapse;width:100%}
            thead{display:table-header-group}
            th,td{border-bottom:1px solid #ccc;padding:.3em .5em;text-align:left;vertical-align:top}
            td{overflow-wrap:anywhere}
            tr{break-inside:avoid}
            code{font-size:12px}
            @media print{body{margin:0;max-width:none;font-size:10px}}
            </style></head><body>
            <h1>Ledger of Sluice</h1>
            """;

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
        for (String column : List.of("No.", "Time", "Kind", "Change", "Person", "Channel", "Content", "Digest")) {
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
                line.at().toString(),
                entry.kind(),
                line.change(),
                line.person(),
                entry.channel(),
                line.content().toString())) {
            out.write("<td>" + escape(cell) + "</td>");
        }
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
