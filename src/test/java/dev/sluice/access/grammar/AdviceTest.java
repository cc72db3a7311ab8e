package dev.sluice.access.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'Allow', 'NotAction': 'ram:*', 'Resource': '*' | AllowAllBut
            'Deny', 'NotAction': 'ram:*', 'Resource': '*' | -
            'Allow', 'NotAction': 'ram:*', 'Resource': 'acs:oss:*:*:b/*' | -
            'Deny', 'Action': 'cams:ModifyFlow', 'Resource': 'acs:cams:*:*:flow/1' | DeadInRam
            'Allow', 'Action': 'CAMS:*', 'Resource': 'acs:cams:*:*:flow/1' | DeadInRam
            'Allow', 'Action': 'cams:*', 'Resource': ['acs:cams:*:*:flow/1', '*'] | -
            'Allow', 'Action': 'oss:*', 'Resource': 'acs:oss:*:*:bucket*' | PrefixStar
            'Allow', 'Action': 'oss:*', 'Resource': 'acs:oss:*:*:bucket/*' | -
            'Deny', 'Action': 'oss:*', 'Resource': 'acs:oss:*:*:bucket*' | -
            'Deny', 'Action': 'cams:ArchiveFlow', 'Resource': '*' | UnknownAction
            'Deny', 'Action': 'cams:ArchiveChatFlow', 'Resource': '*' | -
            'Deny', 'Action': ['cams:GetChatFlowMetric', 'CAMS:readchatflowlogsetting'], 'Resource': '*' | -
            """)
    void a_statement_that_is_probably_not_meant_so_gets_advice(String statement, String codes) {
        assertAdvice("{'Effect': " + statement + "}", codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Deny  | 'StringEquals': {'acs:SourceVpc': 'vpc-*'} | LiteralWildcard
            Deny  | 'StringNotEqualsIgnoreCase': {'acs:SourceVpc': 'vpc-?'} | LiteralWildcard
            Deny  | 'StringLike': {'acs:SourceVpc': 'vpc-*'} | -
            Allow | 'StringNotEquals': {'acs:SourceVpc': 'vpc-1'} | AllowWhenMissing
            Allow | 'StringNotEquals': {'slack:UserId': 'U1'} | -
            Deny  | 'StringNotEquals': {'acs:SourceVpc': 'vpc-1'} | -
            Deny  | 'Bool': {'acs:MFAPresent': 'false'} | DenyNotWhenMissing
            Deny  | 'Bool': {'acs:MFAPresent': 'true'} | -
            Allow | 'Bool': {'acs:MFAPresent': 'false'} | -
            Deny  | 'StringLike': {'slack:Channel': 'C1'} | UnknownConditionKey
            Deny  | 'StringLike': {'slack:channelid': 'C1'} | ConditionKeySpelling
            Deny  | 'StringLike': {'acs:PrincipalArn': 'x'} | ConditionKeySpelling
            Deny  | 'StringLike': {'ecs:tag/x': 'y'} | -
            Deny  | 'StringEquals': {'acs:SourceVpc': '${acs:SourceIp}'} | PolicyVariable
            Deny  | 'IpAddress': {'acs:SourceIp': '10.0.0.1/32'} | OneAddressBlock
            Deny  | 'NotIpAddress': {'acs:SourceIp': '::1/128'} | OneAddressBlock
            Deny  | 'NotIpAddress': {'acs:SourceIp': ['10.0.0.1/32', '10.0.0.2/32']} | -
            """)
    void a_condition_that_is_probably_not_meant_so_gets_advice(String effect, String condition, String codes) {
        assertAdvice(
                "{'Effect': '" + effect + "', 'Action': 'a:b', 'Resource': '*', 'Condition': {" + condition + "}}",
                codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Deny  | 'sluice:ApproveChange' | 'false' | -
            Allow | 'Sluice:approvechange' | 'true' | -
            Deny  | ['sluice:ApproveChange', 'cams:ModifyFlow'] | 'false' | DenyNotWhenMissing
            Allow | ['sluice:ApproveChange', 'cams:ModifyFlow'] | 'true' | -
            Allow | 'sluice:*' | 'true' | -
            Allow | 'cams:ModifyFlow' | 'true' | KeyNotFilled
            Allow | 'oss:GetObject' | 'true' | -
            """)
    void a_code_is_asked_of_approvers_alone(String effect, String actions, String wanted, String codes) {
        assertAdvice(
                "{'Effect': '" + effect + "', 'Action': " + actions
                        + ", 'Resource': '*', 'Condition': {'Bool': {'acs:MFAPresent': " + wanted + "}}}",
                codes);
    }

    @Test
    void advice_names_the_thing_and_what_was_probably_meant() {
        Parsed parsed = parse("{'Effect': 'Deny', 'Action': 'a:b', 'Resource': '*', 'Sid': 'x',"
                + " 'Condition': {'StringEquals': {'slack:ChanelId': 'C*'}}}");

        assertThat(parsed.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "P: line 1, column 92: statement 1: `Sid` is not in RAM's grammar and is ignored",
                        "P: line 1, column 146: statement 1: condition key `slack:ChanelId` is filled by nobody,"
                                + " did you mean `slack:ChannelId`",
                        "P: line 1, column 146: statement 1: `StringEquals` takes the wildcard in `C*` literally,"
                                + " did you mean `StringLike` or `StringNotLike`");
    }

    private static Parsed parse(String statement) {
        return PolicyDocument.parse("P", ("{'Version': '1', 'Statement': [" + statement + "]}").replace('\'', '"'));
    }

    private static void assertAdvice(String statement, String code) {
        Parsed parsed = parse(statement);

        assertThat(parsed).isInstanceOf(Parsed.Good.class);
        assertThat(parsed.findings())
                .allMatch(finding -> finding.code().severity() != Severity.ERROR)
                .extracting(finding -> finding.code().toString())
                .containsExactlyElementsOf(code.equals("-") ? List.of() : List.of(code));
    }
}
