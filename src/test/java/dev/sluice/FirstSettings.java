package dev.sluice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings file that the README's set-up begins with. */
public final class FirstSettings {
    private FirstSettings() {}

    public static String read() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("   accounts:\n");
        return readme.substring(begin, readme.indexOf("```", begin)).replaceAll("(?m)^ {3}", "");
    }
}
