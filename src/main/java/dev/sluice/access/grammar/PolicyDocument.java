package dev.sluice.access.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy document that was read without error, its statements compiled.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PolicyDocument {
    /** The most characters a document may have. */
    public static final int LONGEST = 6_144;

    /** The most characters a document may have where it is a guardrail, RAM's control policy. */
    public static final int LONGEST_GUARDRAIL = 4_096;

    private final String name;
    private final long length;
    private final List<Statement> statements;
    private final Map<Integer, Place> places;

    PolicyDocument(String name, long length, List<Statement> statements, Map<Integer, Place> places) {
        this.name = name;
        this.length = length;
        this.places = Map.copyOf(places);
        this.statements = List.copyOf(statements);
    }

    /** Reads strict JSON: no comments, no trailing commas, no key twice. White space counts towards the length. */
    public static Parsed parse(String name, String json) {
        return DocumentReader.readText(name, json);
    }

    /** Reads a tree, such as a part of a YAML file. The length is that of the tree as JSON without white space. */
    public static Parsed of(String name, JsonNode tree) {
        return of(name, tree, Places.NONE);
    }

    /** The same for a tree whose places in a text are known. */
    public static Parsed of(String name, JsonNode tree, Places places) {
        return DocumentReader.readTree(name, tree, places);
    }

    public String name() {
        return name;
    }

    /** How many characters it has. */
    public long length() {
        return length;
    }

    public List<Statement> statements() {
        return statements;
    }

    /** Where a statement, counted from 1, stands in the text, if the document came as text. */
    public Optional<Place> place(int statement) {
        return Optional.ofNullable(places.get(statement));
    }

    @Override
    public String toString() {
        return name + " (" + statements.size() + " statements)";
    }
}
