package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.Places;
import dev.sluice.access.grammar.PolicyDocument;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** One policy of the settings file: the document itself, or the name of a JSON file that has it. */
final class PolicySection {
    private PolicySection() {}

    /**
     * The document, with its places if it stands in the settings; nothing if its file cannot be read, which is noted.
     */
    static Optional<Parsed> read(String name, Section policy, Path folder, Places places) {
        JsonNode file = policy.node().path("file");
        if (file.isMissingNode()) {
            return Optional.of(PolicyDocument.of(name, policy.node(), places));
        }
        policy.only("file");
        try {
            return Optional.of(PolicyDocument.parse(name, TextFile.read(folder.resolve(file.asText()))));
        } catch (TextFile.Unreadable | InvalidPathException e) {
            policy.mistake(
                    "file",
                    "`" + file.asText() + "` cannot be read (" + e.getMessage()
                            + "), wanted a JSON file beside the settings");
            return Optional.empty();
        }
    }

    /** The file that a policy names, if it names one that a path can be made of. */
    static Optional<Path> file(Section policy, Path folder) {
        JsonNode file = policy.node().path("file");
        try {
            return file.isMissingNode() ? Optional.empty() : Optional.of(folder.resolve(file.asText()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
