package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The settings file and the policy files that it names, looked at by content: whatever way an editor, a deployment or a
 * mounted configuration replaces them, only what they say counts. A file is read again only when there is a sign that
 * it was touched. Used by one thread.
 */
final class SettingsFiles {
    private final Path settings;
    private final InstantSource clock;
    private final Function<Path, byte[]> reader;
    private Map<Path, FileTrace> traces = new HashMap<>();
    private String lastSettings = "";
    private List<Path> named = List.of();

    SettingsFiles(Path settings) {
        this(settings, InstantSource.system(), SettingsFiles::content);
    }

    /** @param clock by which files are marked as changed */
    SettingsFiles(Path settings, InstantSource clock, Function<Path, byte[]> reader) {
        this.settings = settings;
        this.clock = clock;
        this.reader = reader;
    }

    /** Two looks give the same if all files say the same, or cannot be read for the same reason. */
    String look() {
        Map<Path, FileTrace> seen = new HashMap<>();
        StringBuilder all = new StringBuilder();
        String now = digest(settings, seen);
        all.append(now);
        if (!now.equals(lastSettings)) {
            lastSettings = now;
            named = namedIn(new String(reader.apply(settings), StandardCharsets.UTF_8));
        }
        for (Path file : named) {
            all.append(digest(file, seen));
        }
        traces = seen;
        return all.toString();
    }

    private String digest(Path file, Map<Path, FileTrace> seen) {
        FileTrace trace = FileTrace.of(file, clock.instant(), traces.get(file));
        if (!trace.isKnown()) {
            trace = trace.with(HexFormat.of().formatHex(sha256().digest(reader.apply(file))));
        }
        seen.put(file, trace);
        return trace.digest();
    }

    private static byte[] content(Path file) {
        try {
            return TextFile.read(file).getBytes(StandardCharsets.UTF_8);
        } catch (TextFile.Unreadable e) {
            return e.why().getBytes(StandardCharsets.UTF_8);
        }
    }

    private List<Path> namedIn(String yaml) {
        List<Path> files = new ArrayList<>();
        JsonNode policies = Settings.tree(yaml, new Mistakes())
                .map(tree -> tree.path("access").path("policies"))
                .orElseGet(MissingNode::getInstance);
        for (JsonNode policy : policies) {
            String file = policy.path("file").asText();
            if (!file.isEmpty()) {
                try {
                    files.add(settings.resolveSibling(file));
                } catch (InvalidPathException e) {
                    // reading the settings says so
                }
            }
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
