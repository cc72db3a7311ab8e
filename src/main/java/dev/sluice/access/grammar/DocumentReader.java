package dev.sluice.access.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.wording.Nearest;
import dev.sluice.access.wording.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a whole document: its two elements, its length, and each statement. */
final class DocumentReader {
    private static final String VERSION = "Version";
    private static final String STATEMENT = "Statement";
    private static final List<String> ELEMENTS = List.of(VERSION, STATEMENT);
    /** Beyond this no mistake inside is worth looking for. */
    private static final int NOT_EVEN_READ = 2 * PolicyDocument.LONGEST;

    private final String name;
    private final Findings findings;

    private DocumentReader(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    static Parsed readText(String name, String json) {
        int length = json.codePointCount(0, json.length());
        try {
            if (length > NOT_EVEN_READ) {
                Findings findings = new Findings(name, Places.NONE);
                findings.add(FindingCode.TOO_LONG, Pointer.ROOT, tooLong(length + ""));
                return new Parsed.Bad(findings.list());
            }
            PlacedTree text = PlacedTree.ofJson(json);
            return new DocumentReader(name, new Findings(name, text.places())).read(text.tree(), length);
        } catch (PlacedTree.NotReadable unreadable) {
            Findings findings = new Findings(name, Places.NONE);
            findings.add(FindingCode.JSON_SYNTAX_ERROR, Pointer.ROOT, unreadable.why(), unreadable.place());
            return new Parsed.Bad(findings.list());
        }
    }

    static Parsed readTree(String name, JsonNode tree, Places places) {
        return new DocumentReader(name, new Findings(name, places)).read(tree, Size.of(tree, NOT_EVEN_READ));
    }

    private Parsed read(JsonNode tree, long length) {
        if (length > PolicyDocument.LONGEST) {
            findings.add(
                    FindingCode.TOO_LONG,
                    Pointer.ROOT,
                    tooLong(length > NOT_EVEN_READ ? "more than " + NOT_EVEN_READ : length + ""));
        }
        List<Statement> statements = length > NOT_EVEN_READ ? List.of() : elements(tree);
        return findings.errors() > 0
                ? new Parsed.Bad(findings.list())
                : new Parsed.Good(new PolicyDocument(name, length, statements, places(statements)), findings.list());
    }

    private Map<Integer, Place> places(List<Statement> statements) {
        Map<Integer, Place> places = new HashMap<>();
        for (Statement statement : statements) {
            Place place = findings.placeOf(Pointer.ROOT.to(STATEMENT).to(statement.number() - 1));
            if (place != null) {
                places.put(statement.number(), place);
            }
        }
        return places;
    }

    private static String tooLong(String length) {
        return "document of " + length + " characters, wanted at most " + PolicyDocument.LONGEST;
    }

    private List<Statement> elements(JsonNode tree) {
        if (!tree.isObject()) {
            findings.add(
                    FindingCode.DATA_TYPE_MISMATCH,
                    Pointer.ROOT,
                    "the document is " + Elements.kind(tree) + ", wanted an object with `Version` and `Statement`");
            return List.of();
        }
        tree.fieldNames().forEachRemaining(element -> {
            if (!ELEMENTS.contains(element)) {
                findings.add(
                        FindingCode.INVALID_POLICY_ELEMENT,
                        Pointer.ROOT.to(element),
                        "element " + Quoted.of(element)
                                + Nearest.didYouMean(element, ELEMENTS, ", wanted `Version` and `Statement` only"));
            }
        });
        JsonNode version = tree.get(VERSION);
        if (version == null || !version.isTextual() || !version.textValue().equals("1")) {
            findings.add(
                    FindingCode.INVALID_VERSION,
                    Pointer.ROOT.to(VERSION),
                    (version == null ? "no `Version`" : "`Version` is " + Elements.kind(version))
                            + ", wanted the text `\"1\"`");
        }
        return statements(tree.get(STATEMENT));
    }

    private List<Statement> statements(@Nullable JsonNode list) {
        Spot here = new Spot(findings, Pointer.ROOT.to(STATEMENT), "");
        if (list == null || (list.isArray() && list.isEmpty())) {
            here.report(FindingCode.MISSING_STATEMENT, "no statement, wanted a list of at least one");
            return List.of();
        }
        if (!list.isArray()) {
            here.report(
                    FindingCode.DATA_TYPE_MISMATCH,
                    "`Statement` is " + Elements.kind(list) + ", wanted a list of statements in `[ ]`");
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            new StatementReader(here, i + 1).read(list.get(i)).ifPresent(statements::add);
        }
        return statements;
    }
}
