package dev.sluice;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.Finding;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.Places;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part {@code access} of the settings file: policies, whom they are attached to, and guardrails. */
final class AccessSection {
    private static final Logger log = LoggerFactory.getLogger(AccessSection.class);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,128}");

    private AccessSection() {}

    /** Reads policies; errors in them are mistakes of the settings, and warnings are logged. */
    static AccessSettings read(Section section, Path folder) {
        return read(section, (name, policy) -> {
            Optional<Parsed> parsed = PolicySection.read(name, policy, folder, Places.NONE);
            parsed.ifPresent(document -> heed(policy, document));
            return parsed;
        });
    }

    /** The same with another way to read a policy of a name, which has nothing to give when it noted a mistake. */
    static AccessSettings read(Section section, BiFunction<String, Section, Optional<Parsed>> reader) {
        section.only("policies", "attachments", "guardrails");
        var policies = new LinkedHashMap<String, PolicyDocument>();
        var names = new ArrayList<String>();
        section.section("policies").sections().forEach((name, policy) -> {
            names.add(name);
            if (!NAME.matcher(name).matches()) {
                policy.mistake("", "wanted a name of 1 to 128 letters, digits and `-`, as RAM has them");
            }
            reader.apply(name, policy)
                    .flatMap(parsed -> parsed.match(good -> Optional.of(good.document()), bad -> Optional.empty()))
                    .ifPresent(document -> policies.put(name, document));
        });
        List<Attachment> attachments = targets(section, "attachments", "to", names, Attachment::new);
        List<Guardrail> guardrails = targets(section, "guardrails", "on", names, Guardrail::new);
        guardrails.stream()
                .map(Guardrail::policy)
                .distinct()
                .map(policies::get)
                .filter(policy -> policy != null && policy.length() > PolicyDocument.LONGEST_GUARDRAIL)
                .forEach(policy -> section.mistake(
                        "guardrails",
                        "`" + policy.name() + "` has " + policy.length() + " characters, wanted at most "
                                + PolicyDocument.LONGEST_GUARDRAIL + " as RAM has it for control policies"));
        attachments.removeIf(attachment -> !policies.containsKey(attachment.policy()));
        guardrails.removeIf(guardrail -> !policies.containsKey(guardrail.policy()));
        return new AccessSettings(policies, attachments, guardrails);
    }

    private static void heed(Section policy, Parsed parsed) {
        parsed.findings().stream()
                .filter(Finding::isError)
                .forEach(finding -> policy.mistake(finding.path(), finding.code() + ": " + finding.message()));
        parsed.findings().stream()
                .filter(finding -> finding.code().severity() == Severity.SECURITY_WARNING)
                .forEach(finding -> log.warn("policy finding code={} {}", finding.code(), finding));
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
