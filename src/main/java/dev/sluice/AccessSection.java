package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.Finding;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part {@code access} of the settings file: policies, whom they are attached to, and guardrails. */
final class AccessSection {
    private static final Logger log = LoggerFactory.getLogger(AccessSection.class);

    private AccessSection() {}

    static AccessSettings read(Section section, Path folder) {
        section.only("policies", "attachments", "guardrails");
        var policies = new LinkedHashMap<String, PolicyDocument>();
        var names = new ArrayList<String>();
        section.section("policies").sections().forEach((name, policy) -> {
            names.add(name);
            policy(name, policy, folder).ifPresent(document -> policies.put(name, document));
        });
        List<Attachment> attachments = targets(section, "attachments", "to", names, Attachment::new);
        List<Guardrail> guardrails = targets(section, "guardrails", "on", names, Guardrail::new);
        attachments.removeIf(attachment -> !policies.containsKey(attachment.policy()));
        guardrails.removeIf(guardrail -> !policies.containsKey(guardrail.policy()));
        return new AccessSettings(policies, attachments, guardrails);
    }

    private static Optional<PolicyDocument> policy(String name, Section policy, Path folder) {
        Parsed parsed;
        JsonNode file = policy.node().path("file");
        if (file.isMissingNode()) {
            parsed = PolicyDocument.of(name, policy.node());
        } else {
            Optional<String> json = json(policy.only("file"), folder, file.asText());
            if (json.isEmpty()) {
                return Optional.empty();
            }
            parsed = PolicyDocument.parse(name, json.get());
        }
        parsed.findings().stream()
                .filter(Finding::isError)
                .forEach(finding -> policy.mistake(finding.path(), finding.code() + ": " + finding.message()));
        parsed.findings().stream()
                .filter(finding -> finding.code().severity() == Severity.SECURITY_WARNING)
                .forEach(finding -> log.warn("policy finding code={} {}", finding.code(), finding));
        return parsed.match(good -> Optional.of(good.document()), bad -> Optional.empty());
    }

    private static Optional<String> json(Section policy, Path folder, String file) {
        try {
            return Optional.of(Files.readString(folder.resolve(file)));
        } catch (IOException | IllegalArgumentException e) {
            policy.mistake("file", "`" + file + "` cannot be read, wanted a JSON file beside the settings");
            return Optional.empty();
        }
    }

    private static <T> List<T> targets(
            Section section, String list, String field, List<String> policies, BiFunction<String, Target, T> make) {
        var all = new ArrayList<T>();
        for (Section entry : section.list(list)) {
            entry.only("policy", field);
            String policy = entry.text("policy");
            if (!policy.isEmpty() && !policies.contains(policy)) {
                entry.mistake("policy", "`" + policy + "`, wanted one of " + policies);
            }
            for (String target : entry.texts(field)) {
                try {
                    all.add(make.apply(policy, Target.parse(target)));
                } catch (IllegalArgumentException e) {
                    entry.mistake(field, String.valueOf(e.getMessage()));
                }
            }
        }
        return all;
    }
}
