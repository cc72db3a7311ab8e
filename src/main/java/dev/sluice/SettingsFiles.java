package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The settings file and the policy files that it names, looked at by content: whatever way an editor, a deployment or a
 * mounted configuration replaces them, only what they say counts. Used by one thread.
 */
final class SettingsFiles {
    private final Path settings;
    private byte[] lastSettings = {};
    private List<Path> named = List.of();

    SettingsFiles(Path settings) {
        this.settings = settings;
    }

    /** Two looks give the same if all files say the same, or cannot be read for the same reason. */
    String look() {
        MessageDigest digest = sha256();
        byte[] content = content(settings);
        digest.update(content);
        if (!Arrays.equals(content, lastSettings)) {
            lastSettings = content;
            named = namedIn(new String(content, StandardCharsets.UTF_8));
        }
        for (Path file : named) {
            digest.update((byte) 0);
            digest.update(content(file));
        }
        return HexFormat.of().formatHex(digest.digest());
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
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
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
