package dev.sluice.access.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FindingsTest {
    /** A document around statements, with ' for ". */
    private static Parsed statements(String statements) {
        return document("{'Version': '1', 'Statement': [" + statements + "]}");
    }

    private static Parsed document(String json) {
        return PolicyDocument.parse("FlowEditor", json.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [] | DataTypeMismatch | the document is a list, wanted an object with `Version` and `Statement`
            'x' | DataTypeMismatch | the document is the text `x`, wanted an object with `Version` and `Statement`
            {'Statement': []} | InvalidVersion | no `Version`, wanted the text `"1"`
            {'Version': 1} | InvalidVersion | `Version` is a bare number, wanted the text `"1"`
            {'Version': '2'} | InvalidVersion | `Version` is the text `2`, wanted the text `"1"`
            {'Version': '1'} | MissingStatement | no statement, wanted a list of at least one
            {'Version': '1', 'Statement': []} | MissingStatement | no statement, wanted a list of at least one
            {'Version': '1', 'Statement': {}} | DataTypeMismatch | `Statement` is an object, wanted a list of statements in `[ ]`
            {'version': '1'} | InvalidPolicyElement | element `version`, did you mean `Version`
            {'Id': '1'} | InvalidPolicyElement | element `Id`, wanted `Version` and `Statement` only
            """)
    void a_mistake_in_the_document_is_found(String json, String code, String message) {
        assertFound(document(json), code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1 | DataTypeMismatch | statement 1: a bare number, wanted an object
            {'Action': 'a:b', 'Resource': '*'} | InvalidEffect | statement 1: no `Effect`, wanted `Allow` or `Deny`
            {'Effect': 'allow', 'Action': 'a:b', 'Resource': '*'} | InvalidEffect | statement 1: `Effect` is the text `allow`, wanted `Allow` or `Deny`
            {'Effect': true, 'Action': 'a:b', 'Resource': '*'} | InvalidEffect | statement 1: `Effect` is a bare `true`, wanted `Allow` or `Deny`
            {'Effect': 'Allow', 'Resource': '*'} | MissingAction | statement 1: neither `Action` nor `NotAction`, wanted one of them
            {'Effect': 'Allow', 'Action': 'a:b', 'NotAction': 'a:c', 'Resource': '*'} | ActionAndNotAction | statement 1: both `Action` and `NotAction`, wanted one of them
            {'Effect': 'Allow', 'Action': 'GetFlow', 'Resource': '*'} | InvalidActionFormat | statement 1: `Action`: `GetFlow`, wanted `*` or `service:operation` such as `cams:ModifyFlow`
            {'Effect': 'Allow', 'Action': ['a:b', 'cams:'], 'Resource': '*'} | InvalidActionFormat | statement 1: `Action`: `cams:`, wanted `*` or `service:operation` such as `cams:ModifyFlow`
            {'Effect': 'Allow', 'NotAction': [], 'Resource': '*'} | EmptyList | statement 1: `NotAction`: an empty list, wanted at least one entry
            {'Effect': 'Allow', 'Action': [null], 'Resource': '*'} | DataTypeMismatch | statement 1: `Action`: `null`, wanted a quoted text
            {'Effect': 'Allow', 'Action': {}, 'Resource': '*'} | DataTypeMismatch | statement 1: `Action`: an object, wanted a quoted text or a list of them
            {'Effect': 'Allow', 'Action': 'a:b'} | MissingResource | statement 1: no `Resource`, wanted `*` or a list of resources
            {'Effect': 'Allow', 'Action': 'a:b', 'Resource': 'flow/1'} | InvalidArnPrefix | statement 1: `Resource`: `flow/1`, wanted `*` or `acs:service:region:account:relative-id`
            {'Effect': 'Allow', 'Action': 'a:b', 'Resource': 'arn:aws:s3:::x'} | InvalidArnPrefix | statement 1: `Resource`: `arn:aws:s3:::x`, wanted `*` or `acs:service:region:account:relative-id`
            {'Effect': 'Allow', 'Action': 'a:b', 'Resource': 'acs:oss:*:x'} | MissingArnField | statement 1: `Resource`: `acs:oss:*:x`, wanted `*` or `acs:service:region:account:relative-id`
            {'Effect': 'Allow', 'Action': 'a:b', 'NotResource': '*'} | InvalidPolicyElement | statement 1: element `NotResource`, which RAM no longer has, wanted `Resource`
            {'Effect': 'Allow', 'Action': 'a:b', 'Resource': '*', 'Principal': '*'} | InvalidPolicyElement | statement 1: element `Principal`, which belongs to resource-based policies only
            {'Effect': 'Allow', 'Action': 'a:b', 'Resource': '*', 'Conditions': {}} | InvalidPolicyElement | statement 1: element `Conditions`, did you mean `Condition`
            {'Effect': 'Allow', 'Action': 'a:b', 'Resource': '*', 'Sid': 7} | DataTypeMismatch | statement 1: `Sid` is a bare number, wanted a quoted text
            """)
    void a_mistake_in_a_statement_is_found(String statement, String code, String message) {
        assertFound(statements(statement), code, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [] | DataTypeMismatch | `Condition` is a list, wanted an object of operators
            {'StringLikes': {'a:b': 'c'}} | InvalidConditionOperator | condition operator `StringLikes`, did you mean `StringLike`
            {'Null': {'a:b': 'true'}} | InvalidConditionOperator | condition operator `Null`, wanted one of RAM's 21 operators
            {'Bool': 'a:b'} | DataTypeMismatch | `Bool` is the text `a:b`, wanted an object of condition keys
            {'Bool': {}} | EmptyList | `Bool` has no condition key, wanted at least one
            {'Bool': {'SourceIp': 'true'}} | InvalidConditionKeyFormat | condition key `SourceIp`, wanted `service:name` such as `acs:SourceIp`
            {'Bool': {'acs:': 'true'}} | InvalidConditionKeyFormat | condition key `acs:`, wanted `service:name` such as `acs:SourceIp`
            {'Bool': {'a:b': true}} | DataTypeMismatch | `Bool` of `a:b`: a bare `true`, wanted a quoted text or a list of them
            {'Bool': {'a:b': []}} | EmptyList | `Bool` of `a:b`: an empty list, wanted at least one entry
            {'Bool': {'a:b': 'yes'}} | BadValue | `Bool` of `a:b`: `yes`, wanted `true` or `false`
            {'Bool': {'a:b': ['true', 'false']}} | MultipleBoolean | `Bool` of `a:b` has 2 values, wanted one
            {'DateLessThan': {'a:b': '2026-01-01'}} | BadValue | `DateLessThan` of `a:b`: `2026-01-01`, wanted a date with time and zone such as `2026-12-24T00:00:00Z`
            """)
    void a_mistake_in_a_condition_is_found(String condition, String code, String message) {
        String statement = "{'Effect': 'Deny', 'Action': 'a:b', 'Resource': '*', 'Condition': " + condition + "}";

        assertFound(statements(statement), code, "statement 1: " + message);
    }

    @Test
    void all_mistakes_are_reported_at_once_each_with_its_place() {
        Parsed parsed = document("""
                {'Version': 1, 'Statement': [
                  {'Effect': 'Deny', 'Action': 'cams:*', 'Resource': '*'},
                  {'Effect': 'Allow', 'Action': ['cams:GetFlow',
                                                 'ListFlow'], 'Resource': '*',
                   'Condition': {'StringEquals': {'acs:ResourceTag/team': 7}}}]}""");

        assertThat(parsed.findings())
                .extracting(Finding::path, Finding::place)
                .containsExactly(
                        tuple("/Version", new Place(1, 13)),
                        tuple("/Statement/1/Action/1", new Place(4, 34)),
                        tuple("/Statement/1/Condition/StringEquals/acs:ResourceTag~1team", new Place(5, 59)));
    }

    @Test
    void what_is_missing_stands_where_its_holder_stands() {
        Finding finding = statements("\n  {'Effect': 'Allow', 'Action': 'a:b'}")
                .findings()
                .get(0);

        assertThat(finding.place()).isEqualTo(new Place(2, 3));
    }

    @Test
    void a_document_full_of_mistakes_gives_a_hundred_findings_and_is_still_bad() {
        String sids = "{'Sid': 'x', 'Effect': 'Allow', 'Action': 'a:b', 'Resource': '*'},".repeat(120);

        Parsed parsed = statements(sids + "{}");

        assertThat(parsed).isInstanceOf(Parsed.Bad.class);
        assertThat(parsed.findings()).hasSizeBetween(100, 102).anyMatch(Finding::isError);
    }

    @Test
    void good_and_bad_cannot_be_mixed_up() {
        Finding error = new Finding(FindingCode.TOO_LONG, "P", "", "too long", null);
        PolicyDocument document = new PolicyDocument("P", 0, List.of(), java.util.Map.of());

        assertThatThrownBy(() -> new Parsed.Bad(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Parsed.Good(document, List.of(error)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(error).hasToString("P: too long");
    }

    private static void assertFound(Parsed parsed, String code, String message) {
        assertThat(parsed).isInstanceOf(Parsed.Bad.class);
        assertThat(parsed.findings())
                .extracting(finding -> finding.code().toString(), Finding::message)
                .contains(tuple(code, message));
    }
}
