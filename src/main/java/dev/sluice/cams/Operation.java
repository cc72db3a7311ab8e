package dev.sluice.cams;

/**
 * The operations of CAMS that Sluice calls, of version 2020-06-06.
 *
 * <p>The rest of the flow family (CreateFlow, PublishFlow, DeprecateFlow, DeleteFlow, …) is left out on purpose: what
 * is not here cannot be called.
 */
public enum Operation {
    GET_FLOW("GetFlow", false),
    LIST_FLOW("ListFlow", false),
    MODIFY_FLOW("ModifyFlow", true);

    private final String action;
    private final boolean write;

    Operation(String action, boolean write) {
        this.action = action;
        this.write = write;
    }

    /** As CAMS calls it: {@code ModifyFlow}. */
    public String action() {
        return action;
    }

    /** As RAM calls it: {@code cams:ModifyFlow}. */
    public String permission() {
        return "cams:" + action;
    }

    /** Says whether it changes something, so that a lost answer leaves a doubt. */
    public boolean isWrite() {
        return write;
    }
}
