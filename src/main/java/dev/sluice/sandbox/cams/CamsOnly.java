package dev.sluice.sandbox.cams;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What somebody needs to know who wants to call the emulator with a client of their own. */
public final class CamsOnly {
    private static final String TEXT = "/sandbox/cams-only.txt";

    private CamsOnly() {}

    /** Address, fake key, an example call and the control addresses, for people. */
    public static String welcome(CamsEmulator emulator) {
        try (InputStream file = Objects.requireNonNull(CamsOnly.class.getResourceAsStream(TEXT), TEXT)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("ADDRESS", emulator.address().toString())
                    .replace("HOST", emulator.address().getAuthority());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
