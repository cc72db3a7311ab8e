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
            case NOTHING -> AccessLoad.allow("{}");
        };
    }
}
