package dev.sluice.bench;

import java.time.LocalDate;

/** What the conditions of ten thousand statements want that no request has. */
public enum StatementKind {
    /** A name of a flow each. */
    NAMES,
    /** A name each that begins so. */
    NAME_PATTERNS,
    /** Two approvals, all of them alike, and a name each. */
    SHARED_AND_NAMES,
    /** A day each: Denies that are over or yet to come. */
    FREEZE_DAYS,
    /** Fewer approvals than some number, at a time after some day, each another: Denies that are yet to come. */
    THRESHOLDS,
    /** A piece of a name each, wherever it stands. */
    NAME_PIECES,
    /** Nothing, but each is about the flows of another account. */
    ACCOUNTS,
    /** Nothing, which is: they all match. */
    NOTHING;

    String statement(int i) {
        return switch (this) {
            case NAMES -> AccessLoad.allow("{'StringEquals': {'cams:FlowName': 'Shop " + i + "'}}");
            case NAME_PATTERNS -> AccessLoad.allow("{'StringLike': {'cams:CurrentFlowName': 'Brand " + i + " *'}}");
            case SHARED_AND_NAMES ->
                AccessLoad.allow("{'NumericGreaterThanEquals': {'sluice:Approvals': '2'}, 'StringNotEquals':"
                        + " {'cams:FlowName': 'Shop " + i + "'}}");
            case FREEZE_DAYS -> {
                String day = LocalDate.of(2026, 1, 1).plusDays(i - 5_000).toString();
                yield "{'Effect':'Deny','Action':'cams:ModifyFlow','Resource':'*','Condition':"
                        + "{'DateGreaterThan':{'acs:CurrentTime':'" + day + "T00:00:00Z'},"
                        + "'DateLessThan':{'acs:CurrentTime':'" + day + "T00:00:01Z'}}}";
            }
            case THRESHOLDS ->
                "{'Effect':'Deny','Action':'cams:ModifyFlow','Resource':'*','Condition':{'NumericLessThan':"
                        + "{'sluice:Approvals':'" + (i + 10) + "'},'DateGreaterThan':{'acs:CurrentTime':'"
                        + LocalDate.of(2036, 1, 1).plusDays(i) + "T00:00:00Z'}}}";
            case NAME_PIECES -> AccessLoad.allow("{'StringLike': {'cams:FlowName': '*(" + i + ")*'}}");
            case ACCOUNTS ->
                "{'Effect':'Allow','Action':'cams:ModifyFlow','Resource':'acs:cams:*:" + (2_000_000_000_000_000L + i)
                        + ":flow/*'}";
            case NOTHING -> AccessLoad.allow("{}");
        };
    }
}
