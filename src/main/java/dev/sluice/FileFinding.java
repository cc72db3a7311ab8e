package dev.sluice;

import dev.sluice.access.grammar.Finding;
import dev.sluice.access.grammar.Place;
import dev.sluice.access.grammar.Severity;
import dev.sluice.access.wording.Quoted;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Something to be said about a place in a file, in one line: file, line, column, severity, code, JSON pointer, message.
 *
 * @param kind how bad it is
 * @param path a JSON pointer into the file; empty for all of it
 */
record FileFinding(Path file, Place place, Kind kind, String code, String path, String message) {
    /** How bad it is: RAM's four classes, and files that cannot be read. */
    enum Kind {
        UNREADABLE,
        ERROR,
        SECURITY_WARNING,
        GENERAL_WARNING,
        SUGGESTION;

        /** The exit code of a command that met it. */
        int exitCode() {
            return switch (this) {
                case UNREADABLE -> 2;
                case ERROR -> 1;
                case SECURITY_WARNING, GENERAL_WARNING, SUGGESTION -> 0;
            };
        }

        static Kind of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case SECURITY_WARNING -> SECURITY_WARNING;
                case GENERAL_WARNING -> GENERAL_WARNING;
                case SUGGESTION -> SUGGESTION;
            };
        }

        private String word() {
            return this == UNREADABLE
                    ? "error"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static FileFinding unreadable(Path file, String why) {
        return new FileFinding(file, new Place(1, 1), Kind.UNREADABLE, "Unreadable", "", why);
    }

    /** A finding of a document that stands in a file, at {@code base}. */
    static FileFinding of(Path file, String base, Finding finding) {
        Place place = finding.place();
        return new FileFinding(
                file,
                place == null ? new Place(1, 1) : place,
                Kind.of(finding.code().severity()),
                finding.code().toString(),
                base + finding.path(),
                finding.message());
    }

    /** One line, whatever the file is called. */
    @Override
    public String toString() {
        String where = path.isEmpty() ? "" : " at " + shown(path);
        return shown(file.toString()) + ":" + place.line() + ":" + place.column() + ": " + kind.word() + " " + code
                + where + ": " + message;
    }

    private static String shown(String text) {
        return text.codePoints().allMatch(c -> c >= ' ' && c != 0x7f && Character.isDefined(c))
                ? text
                : Quoted.plain(text);
    }
}
