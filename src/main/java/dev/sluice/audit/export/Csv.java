package dev.sluice.audit.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * CSV that spreadsheets open as what it is: UTF-8 with its mark, every cell quoted, and none a formula.
 *
 * <p>A spreadsheet takes a cell for a formula that begins with one of a few characters, whatever the quotes. Such a
 * cell gets an apostrophe in front, as OWASP advises; so does one that already begins with an apostrophe, to tell them
 * apart.
 */
final class Csv implements Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String DANGEROUS = "=+-@\t\r\n\0'\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;
    private final SequenceWriter rows;

    Csv(Writer out) throws IOException {
        this.out = out;
        this.rows = CsvMapper.builder()
                .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
                .build()
                .writer()
                .writeValues(out);
    }

    @Override
    public void begin() throws IOException {
        out.write(BYTE_ORDER_MARK);
        row(Line.COLUMNS);
    }

    @Override
    public void line(Line line) throws IOException {
        row(line.cells());
    }

    private void row(List<String> cells) throws IOException {
        rows.write(cells.stream().map(Csv::safe).toList());
    }

    static String safe(String cell) {
        String bare = cell.stripLeading();
        boolean isDangerous = !cell.isEmpty()
                && (DANGEROUS.indexOf(cell.charAt(0)) >= 0
                        || (!bare.isEmpty() && DANGEROUS.indexOf(bare.charAt(0)) >= 0));
        return isDangerous ? "'" + cell : cell;
    }

    @Override
    public void end() throws IOException {
        rows.flush();
    }
}
