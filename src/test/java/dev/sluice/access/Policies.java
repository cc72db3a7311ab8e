package dev.sluice.access;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings written down in tests, with ' for ". */
final class Policies {
    private final Map<String, PolicyDocument> documents = new HashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Guardrail> guardrails = new ArrayList<>();

    Policies with(String name, String... statements) {
        String json = "{'Version': '1', 'Statement': [" + String.join(", ", statements) + "]}";
        documents.put(name, document(name, json));
        return this;
    }

    static PolicyDocument document(String name, String json) {
        return PolicyDocument.parse(name, json.replace('\'', '"')).match(good -> good.document(), bad -> {
            throw new AssertionError(bad.findings().toString());
        });
    }

    Policies attach(String policy, String target) {
        attachments.add(new Attachment(policy, Target.parse(target)));
        return this;
    }

    Policies guard(String policy, String target) {
        guardrails.add(new Guardrail(policy, Target.parse(target)));
        return this;
    }

    AccessSettings settings() {
        return new AccessSettings(documents, attachments, guardrails);
    }
}
