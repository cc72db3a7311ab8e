package dev.sluice;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.grammar.PolicyDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Policies that a command is to decide by: a settings file, a document, or a folder of documents. */
final class PolicySource {
    private static final String SETTINGS = "sluice.yml";

    private PolicySource() {}

    /**
     * Reads what is there. Documents without settings count as attached to everyone; a folder with a {@code sluice.yml}
     * counts as that file.
     */
    static AccessSettings read(Path path) {
        if (!Files.isDirectory(path)) {
            return usable(List.of(path));
        }
        Path settings = path.resolve(SETTINGS);
        return usable(Files.exists(settings) ? List.of(settings) : documents(path));
    }

    private static List<Path> documents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> documents = files.filter(file -> file.toString().matches("(?s).*\\.(json|yml|yaml)"))
                    .sorted()
                    .toList();
            if (documents.isEmpty()) {
                throw new Unusable(FileFinding.unreadable(folder, "no .json, .yml or .yaml file in this folder")
                        .toString());
            }
            return documents;
        } catch (IOException e) {
            throw new Unusable(FileFinding.unreadable(folder, "listing it failed: " + e.getMessage())
                    .toString());
        }
    }

    private static AccessSettings usable(List<Path> files) {
        List<String> errors = new ArrayList<>();
        Map<String, PolicyDocument> policies = new LinkedHashMap<>();
        List<Attachment> attachments = new ArrayList<>();
        List<Guardrail> guardrails = new ArrayList<>();
        for (Path file : files) {
            PolicyFile read = PolicyFile.read(file);
            read.findings().stream()
                    .filter(finding -> finding.kind().exitCode() > 0)
                    .forEach(finding -> errors.add(finding.toString()));
            read.access().ifPresent(access -> {
                policies.putAll(access.policies());
                attachments.addAll(access.attachments());
                guardrails.addAll(access.guardrails());
            });
        }
        if (!errors.isEmpty()) {
            throw new Unusable(errors);
        }
        return new AccessSettings(policies, attachments, guardrails);
    }
}
