package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.FindingCode;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.PlacedTree;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.review.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file of policies gave.
 *
 * @param access what it says, when it has no error; a document alone counts as attached to everyone
 * @param findings errors and warnings, in the order of the file
 */
record PolicyFile(Optional<AccessSettings> access, List<FileFinding> findings) {
    PolicyFile {
        findings = List.copyOf(findings);
    }

    /**
     * Reads {@code .yml} and {@code .yaml} as YAML, settings or one document, and all other files as a JSON document.
     */
    static PolicyFile read(Path file) {
        try {
            String text = TextFile.read(file);
            return isYaml(file) ? yaml(file, text) : document(file, PolicyDocument.parse(name(file), text));
        } catch (TextFile.Unreadable unreadable) {
            return new PolicyFile(Optional.empty(), List.of(FileFinding.unreadable(file, unreadable.why())));
        }
    }

    private static boolean isYaml(Path file) {
        return name(file).endsWith(".yml") || name(file).endsWith(".yaml");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static PolicyFile yaml(Path file, String text) {
        try {
            PlacedTree yaml = PlacedTree.ofYaml(text);
            JsonNode tree = yaml.tree();
            return tree.has("Version") || tree.has("Statement")
                    ? document(file, PolicyDocument.of(name(file), tree, yaml.places()))
                    : new SettingsFile(file, yaml).read();
        } catch (PlacedTree.NotReadable wrong) {
            return new PolicyFile(Optional.empty(), List.of(syntax(file, wrong)));
        }
    }

    private static FileFinding syntax(Path file, PlacedTree.NotReadable wrong) {
        String code = FindingCode.YAML_SYNTAX_ERROR.toString();
        return new FileFinding(file, wrong.place(), FileFinding.Kind.ERROR, code, "", wrong.why());
    }

    private static PolicyFile document(Path file, Parsed parsed) {
        List<FileFinding> findings = new ArrayList<>();
        parsed.findings().forEach(finding -> findings.add(FileFinding.of(file, "", finding)));
        Optional<PolicyDocument> document = parsed.match(good -> Optional.of(good.document()), bad -> Optional.empty());
        document.ifPresent(one -> Review.of(one).forEach(finding -> findings.add(FileFinding.of(file, "", finding))));
        findings.sort(Comparator.comparing(FileFinding::place));
        return new PolicyFile(document.map(PolicyFile::everybodys), findings);
    }

    private static AccessSettings everybodys(PolicyDocument document) {
        return new AccessSettings(
                Map.of(document.name(), document),
                List.of(new Attachment(document.name(), Target.EVERYONE)),
                List.of());
    }
}
