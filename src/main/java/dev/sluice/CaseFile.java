package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.cases.PolicyCase;
import dev.sluice.access.cases.PolicyCases;
import dev.sluice.access.grammar.PlacedTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of policy cases, whose policies may stand in files beside it. */
final class CaseFile {
    private final Path file;
    private final Map<String, JsonNode> read = new HashMap<>();

    private CaseFile(Path file) {
        this.file = file;
    }

    static List<PolicyCase> read(Path file) throws TextFile.Unreadable {
        try {
            return PolicyCases.read(TextFile.read(file), new CaseFile(file)::policy);
        } catch (IllegalArgumentException wrong) {
            throw new TextFile.Unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private JsonNode policy(String name) {
        JsonNode known = read.get(name);
        if (known == null) {
            known = fresh(name);
            read.put(name, known);
        }
        return known;
    }

    private JsonNode fresh(String name) {
        try {
            String text = TextFile.read(file.resolveSibling(name));
            return (name.endsWith(".yml") || name.endsWith(".yaml") ? PlacedTree.ofYaml(text) : PlacedTree.ofJson(text))
                    .tree();
        } catch (TextFile.Unreadable | PlacedTree.NotReadable | InvalidPathException wrong) {
            throw new IllegalArgumentException("policy file `" + name + "`: " + wrong.getMessage(), wrong);
        }
    }
}
