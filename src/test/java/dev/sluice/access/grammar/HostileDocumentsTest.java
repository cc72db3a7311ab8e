package dev.sluice.access.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text is: a finding, never an exception, never a hang. */
final class HostileDocumentsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String GOOD = """
            {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "cams:GetFlow", "Resource": "*"}]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "null x",
                "{\"Version\": \"1\",}",
                "{\"Version\": \"1\" /* a comment */}",
                "{\"Version\": \"1\" // a comment\n}",
                "{'Version': '1'}",
                "{Version: \"1\"}",
                "{\"Version\": \"1\", \"Version\": \"1\"}",
                "{\"Version\": \"1\", \"\\u0056ersion\": \"1\"}",
                "{\"Version\": 01}",
                "{\"Version\": NaN}",
                "{\"Version\": \"\\ud800\"}",
                "{\"\\udc00\": \"1\"}",
                "{\"Version\": \"a\u0000b\"}",
                "{\"Version\": \"1\"} {\"Version\": \"1\"}",
                "{\"Version\": \"1\"} ]",
                "\ufeff{\"Version\": \"1\"}"
            })
    void text_that_is_no_strict_json_is_a_syntax_error_with_its_place(String text) {
        Parsed parsed = PolicyDocument.parse("Bad", text);

        assertThat(parsed.findings()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.JSON_SYNTAX_ERROR);
            assertThat(finding.place()).isNotNull();
            assertThat(finding.message().lines()).hasSize(1);
            assertThat(finding.message()).doesNotContain("StreamReadConstraints", "com.fasterxml", "Exception");
        });
    }

    @Test
    void a_comma_too_many_is_found_in_its_line_and_column() {
        Finding finding = PolicyDocument.parse("Comma", "{\n  \"Version\": \"1\",\n}")
                .findings()
                .get(0);

        assertThat(finding.place()).isEqualTo(new Place(3, 1));
        assertThat(finding.toString()).startsWith("Comma: line 3, column 1: not JSON: ");
    }

    @Test
    @Timeout(10)
    void nesting_without_end_is_found() {
        assertCode(PolicyDocument.parse("Deep", "[".repeat(10_000)), FindingCode.JSON_SYNTAX_ERROR);
        assertCode(PolicyDocument.parse("Deep", "{\"a\":".repeat(2_000)), FindingCode.JSON_SYNTAX_ERROR);
        assertCode(PolicyDocument.parse("Deep", "[".repeat(1_000_000)), FindingCode.TOO_LONG);
    }

    @Test
    @Timeout(10)
    void a_deep_tree_is_found_without_a_deep_stack() {
        JsonNode deep = NODES.textNode("x");
        for (int i = 0; i < 100_000; i++) {
            deep = i % 2 == 0 ? NODES.arrayNode().add(deep) : NODES.objectNode().set("a", deep);
        }

        assertCode(PolicyDocument.of("Deep", deep), FindingCode.TOO_LONG);
    }

    @Test
    @Timeout(10)
    void ten_megabytes_are_too_long() {
        String text = GOOD + " ".repeat(10_000_000);
        ArrayNode wide = NODES.arrayNode();
        for (int i = 0; i < 1_000_000; i++) {
            wide.add("x");
        }

        assertCode(PolicyDocument.parse("Long", text), FindingCode.TOO_LONG);
        assertCode(PolicyDocument.parse("Long", "\"" + "x".repeat(10_000_000) + "\""), FindingCode.TOO_LONG);
        assertCode(PolicyDocument.of("Long", wide), FindingCode.TOO_LONG);
        assertCode(PolicyDocument.of("Long", NODES.textNode("x".repeat(10_000_000))), FindingCode.TOO_LONG);
    }

    @Test
    @Timeout(10)
    void a_number_without_end_is_found() {
        String number = "9".repeat(5_000);

        assertCode(PolicyDocument.parse("Number", "{\"Version\": " + number + "}"), FindingCode.JSON_SYNTAX_ERROR);
        assertCode(PolicyDocument.parse("Number", "{\"Version\": 1e999999999}"), FindingCode.INVALID_VERSION);
    }

    @Test
    void exactly_the_longest_document_is_taken() {
        String longest = GOOD + " ".repeat(PolicyDocument.LONGEST - GOOD.length());

        assertThat(PolicyDocument.parse("Longest", longest)).isInstanceOf(Parsed.Good.class);
        assertCode(PolicyDocument.parse("Longest", longest + " "), FindingCode.TOO_LONG);
    }

    @Test
    void half_a_character_in_a_tree_is_found() {
        ObjectNode statement = NODES.objectNode();
        statement.put("Effect", "Allow").put("Action", "cams:\ud800").put("Resource", "*");
        ObjectNode tree = NODES.objectNode().put("Version", "1");
        tree.set("Statement", NODES.arrayNode().add(statement));

        assertCode(PolicyDocument.of("Half", tree), FindingCode.JSON_SYNTAX_ERROR);
    }

    @Property(tries = 500)
    void any_text_is_read_or_found_wrong(@ForAll String text) {
        assertThat(PolicyDocument.parse("Any", text).findings()).isNotEmpty();
    }

    @Test
    void any_damage_to_a_good_document_is_survived() {
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            ThreadLocalRandom random = ThreadLocalRandom.current();
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x80));

            Parsed parsed = PolicyDocument.parse("Damaged", text.toString());

            assertThat(parsed.<Boolean>match(
                            good -> true, bad -> bad.findings().stream().anyMatch(Finding::isError)))
                    .as(text.toString())
                    .isTrue();
        }
    }

    private static void assertCode(Parsed parsed, FindingCode code) {
        assertThat(parsed).isInstanceOf(Parsed.Bad.class);
        assertThat(parsed.findings()).extracting(Finding::code).contains(code);
    }
}
