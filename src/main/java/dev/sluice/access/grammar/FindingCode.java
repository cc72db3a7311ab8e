package dev.sluice.access.grammar;

/** The kinds of findings. Errors bear the names of RAM's own policy check where RAM has one. */
public enum FindingCode {
    JSON_SYNTAX_ERROR("JsonSyntaxError", Severity.ERROR),
    YAML_SYNTAX_ERROR("YamlSyntaxError", Severity.ERROR),
    DATA_TYPE_MISMATCH("DataTypeMismatch", Severity.ERROR),
    INVALID_VERSION("InvalidVersion", Severity.ERROR),
    INVALID_EFFECT("InvalidEffect", Severity.ERROR),
    INVALID_POLICY_ELEMENT("InvalidPolicyElement", Severity.ERROR),
    MISSING_STATEMENT("MissingStatement", Severity.ERROR),
    MISSING_ACTION("MissingAction", Severity.ERROR),
    ACTION_AND_NOT_ACTION("ActionAndNotAction", Severity.ERROR),
    INVALID_ACTION_FORMAT("InvalidActionFormat", Severity.ERROR),
    MISSING_RESOURCE("MissingResource", Severity.ERROR),
    INVALID_ARN_PREFIX("InvalidArnPrefix", Severity.ERROR),
    MISSING_ARN_FIELD("MissingArnField", Severity.ERROR),
    INVALID_CONDITION_OPERATOR("InvalidConditionOperator", Severity.ERROR),
    INVALID_CONDITION_KEY_FORMAT("InvalidConditionKeyFormat", Severity.ERROR),
    MULTIPLE_BOOLEAN("MultipleBoolean", Severity.ERROR),
    EMPTY_LIST("EmptyList", Severity.ERROR),
    BAD_VALUE("BadValue", Severity.ERROR),
    TOO_LONG("TooLong", Severity.ERROR),

    /** A star or question mark where the operator compares literally. */
    LITERAL_WILDCARD("LiteralWildcard", Severity.SECURITY_WARNING),
    /** Allow, NotAction and every resource: grants whatever is added later. */
    ALLOW_ALL_BUT("AllowAllBut", Severity.SECURITY_WARNING),
    /** An Allow with a negated operator on a key that a request may not carry. */
    ALLOW_WHEN_MISSING("AllowWhenMissing", Severity.SECURITY_WARNING),
    /** A Deny on a Boolean being false does not reach requests without the key. */
    DENY_NOT_WHEN_MISSING("DenyNotWhenMissing", Severity.SECURITY_WARNING),
    /** A name that ends in a star also covers the longer names beside it. */
    PREFIX_STAR("PrefixStar", Severity.SECURITY_WARNING),
    /** A key in Sluice's own name spaces that nobody fills. */
    UNKNOWN_CONDITION_KEY("UnknownConditionKey", Severity.SECURITY_WARNING),
    /** An action of CAMS or of Sluice that there is not. */
    UNKNOWN_ACTION("UnknownAction", Severity.SECURITY_WARNING),
    /** A star in an action that covers more than it looks. */
    ACTION_STAR("ActionStar", Severity.SECURITY_WARNING),
    /** A name where Slack knows people and places by id. */
    NOT_AN_ID("NotAnId", Severity.SECURITY_WARNING),
    /** An Allow that a Deny takes back entirely. */
    UNREACHABLE_STATEMENT("UnreachableStatement", Severity.GENERAL_WARNING),
    /** The same once more. */
    DUPLICATE_STATEMENT("DuplicateStatement", Severity.GENERAL_WARNING),
    /** Another statement says it already, and more. */
    REDUNDANT_STATEMENT("RedundantStatement", Severity.GENERAL_WARNING),
    /** More approvals than a change can have. */
    APPROVALS_OUT_OF_REACH("ApprovalsOutOfReach", Severity.GENERAL_WARNING),
    /** Approvals are wanted that nobody may give. */
    NOBODY_CAN_APPROVE("NobodyCanApprove", Severity.GENERAL_WARNING),
    /** A key of RAM that Sluice does not fill. */
    KEY_NOT_FILLED("KeyNotFilled", Severity.GENERAL_WARNING),
    /** RAM authorises the action on all resources only, so the statement would be dead there. */
    DEAD_IN_RAM("DeadInRam", Severity.GENERAL_WARNING),
    CONDITION_KEY_SPELLING("ConditionKeySpelling", Severity.GENERAL_WARNING),
    /** RAM has no policy variables: the text stands for itself. */
    POLICY_VARIABLE("PolicyVariable", Severity.GENERAL_WARNING),
    /** Sid is not in RAM's grammar. */
    SID_IGNORED("SidIgnored", Severity.GENERAL_WARNING),
    /** A lone block of one address, which RAM wants written as an address. */
    ONE_ADDRESS_BLOCK("OneAddressBlock", Severity.SUGGESTION),
    /** A policy of the settings that nobody holds and that stands over no place. */
    UNUSED_POLICY("UnusedPolicy", Severity.SUGGESTION);

    private final String code;
    private final Severity severity;

    FindingCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Says whether a document with such a finding cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The code as reports and test vectors write it. */
    @Override
    public String toString() {
        return code;
    }
}
