package dev.sluice.access.conditions;

import dev.sluice.access.patterns.CaseFold;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The condition keys that Sluice fills, in their official spelling. */
public enum ContextKey {
    /** When the request is decided. */
    CURRENT_TIME("acs:CurrentTime", true),
    /** Who asks. */
    USER_ID("slack:UserId", true),
    /** The workspace of whoever asks. */
    TEAM_ID("slack:TeamId", true),
    /** Where it was asked. */
    CHANNEL_ID("slack:ChannelId", false),
    /** The user groups of whoever asks. */
    USER_GROUP("slack:UserGroup", false),
    /** The name wanted. */
    FLOW_NAME("cams:FlowName", false),
    /** The name now. */
    CURRENT_FLOW_NAME("cams:CurrentFlowName", false),
    /** The categories wanted. */
    CATEGORIES("cams:Categories", false),
    /** The categories now. */
    CURRENT_CATEGORIES("cams:CurrentCategories", false),
    /** What really changes: {@code FlowName}, {@code Categories}. */
    CHANGED_FIELD("cams:ChangedField", false),
    FLOW_STATUS("cams:FlowStatus", false),
    CUST_SPACE_ID("cams:CustSpaceId", false),
    /** Whether whoever approves gave a one-time code, too: {@code true} or {@code false}; on approving alone. */
    MFA_PRESENT("acs:MFAPresent", false),
    /** How many valid approvals there are. */
    APPROVALS("sluice:Approvals", true),
    /** The user and user group ids of those who approved. */
    APPROVED_BY("sluice:ApprovedBy", false),
    /** Whether somebody says that it cannot wait for approvals: {@code true} or {@code false}. */
    EMERGENCY("sluice:Emergency", true);

    private static final Map<String, ContextKey> BY_FOLDED =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ContextKey::folded, Function.identity()));

    private final String spelling;
    private final String folded;
    private final boolean always;

    ContextKey(String spelling, boolean always) {
        this.spelling = spelling;
        this.folded = CaseFold.of(spelling);
        this.always = always;
    }

    /** The key of this folded spelling, null if Sluice fills none such. */
    public static @Nullable ContextKey ofFolded(String folded) {
        return BY_FOLDED.get(folded);
    }

    /** Says whether every request that Sluice decides carries the key. */
    public boolean isAlwaysThere() {
        return always;
    }

    /** The key in the form in which spellings are compared. */
    public String folded() {
        return folded;
    }

    /** The key as policies write it. */
    @Override
    public String toString() {
        return spelling;
    }
}
