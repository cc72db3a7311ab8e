package dev.sluice.access.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.decision.Layers;
import dev.sluice.access.decision.Request;
import dev.sluice.access.grammar.Finding;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One policy test: documents, a request and the decision expected.
 *
 * @param id short and unique in its file
 * @param why what the case is about, in words
 */
public record PolicyCase(
        String id,
        String why,
        List<JsonNode> identity,
        List<List<JsonNode>> levels,
        Request request,
        Expectation expect) {
    /** What the documents and the request gave, and what it was expected to be. */
    public record Outcome(boolean passed, String text) {}

    public PolicyCase {
        identity = List.copyOf(identity);
        levels = levels.stream().map(List::copyOf).toList();
    }

    /** Reads the documents, decides the request, and compares. */
    public Outcome run() {
        List<Finding> errors = new ArrayList<>();
        List<PolicyDocument> policies = read("identity policy ", identity, errors);
        List<List<PolicyDocument>> guardrails = guardrails(errors);
        Verdict verdict = errors.isEmpty()
                ? Verdict.of(Layers.of(policies, guardrails).decide(request))
                : Verdict.invalid(errors);
        Optional<String> difference = expect.differenceFrom(verdict);
        return new Outcome(difference.isEmpty(), id + ": " + difference.orElse("ok") + " (" + why + ")");
    }

    /** Says whether all documents can be read, without which nothing is decided. */
    boolean isValid() {
        List<Finding> errors = new ArrayList<>();
        read("", identity, errors);
        guardrails(errors);
        return errors.isEmpty();
    }

    private List<List<PolicyDocument>> guardrails(List<Finding> errors) {
        List<List<PolicyDocument>> guardrails = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            guardrails.add(read("level " + (i + 1) + " policy ", levels.get(i), errors));
        }
        return guardrails;
    }

    private static List<PolicyDocument> read(String name, List<JsonNode> trees, List<Finding> errors) {
        List<PolicyDocument> documents = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            Parsed parsed = PolicyDocument.of(name + (i + 1), trees.get(i));
            parsed.findings().stream().filter(Finding::isError).forEach(errors::add);
            parsed.match(good -> documents.add(good.document()), bad -> false);
        }
        return documents;
    }
}
