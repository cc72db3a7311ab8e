package dev.sluice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.verify.Bookmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The file in which a verification leaves how far it came.
 *
 * @param bookmark in the messages
 * @param isTouched whether anything was found until there
 */
record VerifyBookmark(Bookmark bookmark, boolean isTouched) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the file; empty when there is none.
     *
     * @throws Unusable when it is something else
     */
    static Optional<VerifyBookmark> read(Path file) throws IOException {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            Bookmark bookmark = Bookmark.read(tree.path("bookmark").toString()).orElseThrow(() -> noBookmark(file));
            return Optional.of(new VerifyBookmark(bookmark, tree.path("touched").asBoolean()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw noBookmark(file);
        }
    }

    private static Unusable noBookmark(Path file) {
        return new Unusable("`" + file + "` is no bookmark of `audit verify`");
    }

    /** Puts it in place at once, so that a process that dies leaves the one before. */
    void write(Path file) {
        try {
            ObjectNode tree = JSON.createObjectNode().put("touched", isTouched);
            tree.set("bookmark", JSON.readTree(bookmark.json()));
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, tree.toString());
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the bookmark `" + file + "`", e);
        }
    }
}
