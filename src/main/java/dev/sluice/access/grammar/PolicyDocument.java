package dev.sluice.access.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A policy document that was read without error, its statements compiled.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PolicyDocument {
    /** The most characters a document may have. */
    public static final int LONGEST = 6_144;

    private final String name;
    private final List<Statement> statements;

    PolicyDocument(String name, List<Statement> statements) {
        this.name = name;
        this.statements = List.copyOf(statements);
    }

    /** Reads strict JSON: no comments, no trailing commas, no key twice. White space counts towards the length. */
    public static Parsed parse(String name, String json) {
        return DocumentReader.readText(name, json);
    }

    /** Reads a tree, such as a part of a YAML file. The length is that of the tree as JSON without white space. */
    public static Parsed of(String name, JsonNode tree) {
        return DocumentReader.readTree(name, tree);
    }

    public String name() {
        return name;
    }

    public List<Statement> statements() {
        return statements;
    }

    @Override
    public String toString() {
        return name + " (" + statements.size() + " statements)";
    }
}
