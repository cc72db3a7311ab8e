package dev.sluice.access.grammar;

/** The kinds of findings. Errors bear the names of RAM's own policy check where RAM has one. */
public enum FindingCode {
    JSON_SYNTAX_ERROR("JsonSyntaxError", Severity.ERROR),
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
    /** RAM authorises the action on all resources only, so the statement would be dead there. */
    DEAD_IN_RAM("DeadInRam", Severity.GENERAL_WARNING),
    CONDITION_KEY_SPELLING("ConditionKeySpelling", Severity.GENERAL_WARNING),
    /** RAM has no policy variables: the text stands for itself. */
    POLICY_VARIABLE("PolicyVariable", Severity.GENERAL_WARNING),
    /** Sid is not in RAM's grammar. */
    SID_IGNORED("SidIgnored", Severity.GENERAL_WARNING),
    /** A lone block of one address, which RAM wants written as an address. */
    ONE_ADDRESS_BLOCK("OneAddressBlock", Severity.SUGGESTION);

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
