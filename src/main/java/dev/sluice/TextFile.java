package dev.sluice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text files that somebody named, whatever they turn out to be; never more of one than is of use. */
final class TextFile {
    /** No settings and no test vectors are longer. */
    static final int LONGEST = 64 << 20;

    private TextFile() {}

    /** A file that is no text, or none at all; the message says so in a few words. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    static String read(Path file) throws Unreadable {
        if (Files.isDirectory(file)) {
            throw new Unreadable("a folder, wanted a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Unreadable("neither a file nor a folder, wanted a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Unreadable("longer than " + (LONGEST >> 20) + " MB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new Unreadable("there is no such file");
        } catch (AccessDeniedException e) {
            throw new Unreadable("it may not be read by this user");
        } catch (CharacterCodingException e) {
            throw new Unreadable("it is not UTF-8 text");
        } catch (IOException e) {
            throw new Unreadable("reading it failed: " + e.getMessage());
        }
    }
}
