package dev.sluice.audit.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV that spreadsheets open as what it is: UTF-8 with its mark, every cell quoted, and none a formula.
 *
 * <p>A spreadsheet takes a cell for a formula that begins with one of a few characters, whatever the quotes and
 * whatever cannot be seen before them. Such a cell gets an apostrophe in front, as OWASP advises; so does one that it
 * would take for a number and show otherwise, such as an ID of 16 digits, and one that already begins with an
 * apostrophe, to tell them apart.
 */
final class Csv implements Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String DANGEROUS = "=+-@\t\r\n\0'\uFF1D\uFF0B\uFF0D\uFF20";

    /** More digits than a spreadsheet keeps, zeros that it drops, and what it takes for a power of ten or a date. */
    private static final Pattern MISREAD =
            Pattern.compile("\\d{16,}|0\\d+|\\d+(\\.\\d*)?[eE][+-]?\\d+|\\d{1,4}([-/.])\\d{1,2}\\2\\d{1,4}");

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
        return isFormula(cell) || MISREAD.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static boolean isFormula(String cell) {
        int first = 0;
        while (first < cell.length() && isUnseen(cell.charAt(first))) {
            if (DANGEROUS.indexOf(cell.charAt(first)) >= 0) {
                return true;
            }
            first++;
        }
        return first < cell.length() && DANGEROUS.indexOf(cell.charAt(first)) >= 0;
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    @Override
    public void end() throws IOException {
        rows.flush();
    }
}
