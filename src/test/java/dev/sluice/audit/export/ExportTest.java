package dev.sluice.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.audit.verify.Books;
import dev.sluice.database.DatabaseUrl;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported is what was written, and is nothing else to whoever opens it. */
final class ExportTest {
    private static final Filter ALL = new Filter(null, null, null, null, null);

    private final Books books;

    ExportTest(@TempDir Path folder) {
        books = new Books(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
    }

    @AfterEach
    void close() {
        books.close();
    }

    private String export(Export.Format format, Filter filter) throws IOException {
        var out = new StringWriter();
        new Export(books.entries(), filter).write(format, out);
        return out.toString();
    }

    @Test
    void json_lines_hold_every_event_with_its_digests() throws IOException {
        books.add(1, 4);

        assertThat(export(Export.Format.JSONL, ALL).lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("{\"seq\":1,\"time\":\"2026-03-02T09:00:01Z\",\"kind\":\"STARTED\",\"change\":null")
                .contains("\"person\":\"U0ANN1\"", "\"reason\":\"reason 1\"", books.read("change_event", "digest", 1));
    }

    @Test
    void filters_leave_out_the_rest() throws IOException {
        books.add(0, 30);
        var since = Books.MORNING.plusSeconds(10);

        assertThat(export(Export.Format.JSONL, new Filter("1001", null, null, null, null))
                        .lines())
                .hasSize(5);
        assertThat(export(Export.Format.JSONL, new Filter(null, "U0ANN2", null, null, null))
                        .lines())
                .hasSize(6);
        assertThat(export(Export.Format.JSONL, new Filter(null, null, since, since.plusSeconds(5), null))
                        .lines())
                .hasSize(5);
        assertThat(export(Export.Format.JSONL, new Filter(null, null, null, null, "queued"))
                        .lines())
                .hasSize(10);
    }

    @Test
    void what_was_compacted_is_counted_where_nobody_can_say_whether_it_is_wanted() throws IOException {
        books.add(0, 30);
        new JdbiRemover(books.jdbi(), books.ledger(), () -> Books.MORNING).compact(Books.MORNING.plusSeconds(20));
        var out = new StringWriter();
        var some = new Export(books.entries(), new Filter("1001", null, Books.MORNING.plusSeconds(5), null, null));
        var all = new Export(books.entries(), ALL);

        assertThat(some.write(Export.Format.HTML, out)).isEqualTo(2);
        assertThat(some.unsearched()).isEqualTo(15);
        assertThat(all.write(Export.Format.CSV, out)).isEqualTo(31);
        assertThat(all.unsearched()).isZero();
    }

    @Test
    void a_spreadsheet_gets_utf_8_and_no_formula() throws IOException {
        books.ledger()
                .append(new Event(
                        null, Event.Kind.ASKED, Books.MORNING, "=HYPERLINK(\"x\")", "@C", "{\"flow\":\"-1\"}"));

        assertThat(export(Export.Format.CSV, ALL))
                .startsWith("\uFEFF\"seq\",\"time\",\"kind\"")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"'@C\"", "\"'-1\"", "\"{\"\"flow\"\":\"\"-1\"\"}\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1,'=1",
                "+1,'+1",
                "\" =1\",\"' =1\"",
                "\u00a0\u200b\ufeff=1,'\u00a0\u200b\ufeff=1",
                "\"\u000b=1\",\"\'\u000b=1\"",
                "\" \t1\",\"' \t1\"",
                "\"  \",\"  \"",
                "plain,plain",
                "'x,''x",
                "\"\",\"\"",
                "1002,1002",
                "1234567890123456,'1234567890123456",
                "0012,'0012",
                "12e5,'12e5",
                "2026-11-01,'2026-11-01",
                "2026-11-01T09:00:00Z,2026-11-01T09:00:00Z",
                "12e5ab,12e5ab"
            })
    void a_cell_that_could_be_a_formula_or_another_number_gets_an_apostrophe(String cell, String safe) {
        assertThat(Csv.safe(cell)).isEqualTo(safe);
    }

    @Test
    void the_page_stands_alone_and_takes_no_text_for_markup() throws IOException {
        books.add(0, 9);
        books.ledger()
                .append(new Event(
                        null,
                        Event.Kind.ASKED,
                        Books.MORNING,
                        "<script>alert(1)</script>",
                        "C",
                        "{\"flow\":\"\\\"><img src=x>\",\"state\":\"FAILED\"}"));

        assertThat(export(Export.Format.HTML, ALL))
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("<svg", "<figcaption>Flow 1001", "&lt;script&gt;", "Flow &quot;&gt;&lt;img src=x&gt;")
                .doesNotContain("<script", "<img", "http:", "https:");
    }

    @Test
    void an_empty_ledger_is_an_empty_page() throws IOException {
        assertThat(export(Export.Format.HTML, ALL)).contains("<tbody>\n</tbody>");
    }
}
