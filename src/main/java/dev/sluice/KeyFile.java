package dev.sluice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A key in a file beside the settings. What it holds is never said. */
final class KeyFile {
    private KeyFile() {}

    /**
     * Reads it; empty, with the mistake noted, when that cannot be done.
     *
     * @param read makes a key of the content; throws an {@link IllegalArgumentException} that says what was wanted
     */
    static <T> Optional<T> read(Section section, String field, Path folder, String file, Function<String, T> read) {
        try {
            return Optional.of(read.apply(Files.readString(folder.resolve(file))));
        } catch (IOException e) {
            section.mistake(field, "`" + file + "` cannot be read, wanted a key file beside the settings");
        } catch (IllegalArgumentException e) {
            section.mistake(field, "`" + file + "`: " + e.getMessage());
        }
        return Optional.empty();
    }
}
