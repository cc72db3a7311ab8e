package dev.sluice.cams;

/**
 * The operations of the flow family of CAMS, version 2020-06-06, and what each does to a flow.
 *
 * <p>Being listed here does not make an operation callable: {@link Cams} has the ones that Sluice calls, which are
 * {@link #GET_FLOW}, {@link #LIST_FLOW} and {@link #MODIFY_FLOW}.
 */
public enum Operation {
    CREATE_FLOW("CreateFlow", AccessLevel.CREATE, Effect.ONE_MORE),
    GET_FLOW("GetFlow", AccessLevel.GET, Effect.NONE),
    LIST_FLOW("ListFlow", AccessLevel.LIST, Effect.NONE),
    /** Replaces name, categories and endpoint, so that the same edit twice is one edit. */
    MODIFY_FLOW("ModifyFlow", AccessLevel.GET, Effect.SAME_AGAIN),
    PUBLISH_FLOW("PublishFlow", AccessLevel.GET, Effect.SAME_AGAIN),
    /** There is no way back. */
    DEPRECATE_FLOW("DeprecateFlow", AccessLevel.GET, Effect.SAME_AGAIN),
    DELETE_FLOW("DeleteFlow", AccessLevel.GET, Effect.SAME_AGAIN),
    /** The address it gives opens the flow to whoever has it. */
    GET_FLOW_PREVIEW_URL("GetFlowPreviewUrl", AccessLevel.GET, Effect.NONE),
    /** Spelt as CAMS spells it. */
    GET_FLOW_JSON_ASSET("GetFlowJSONAssest", AccessLevel.GET, Effect.NONE),
    /** CAMS fetches the file when it is asked to; what lies at its address may be another file by then. */
    UPDATE_FLOW_JSON_ASSET("UpdateFlowJSONAsset", AccessLevel.UPDATE, Effect.ONE_MORE),
    /** Its page prints no action for RAM; the permission is inferred from its name. */
    SYNC_FLOW("SyncFlow", AccessLevel.UPDATE, Effect.SAME_AGAIN);

    private final String action;
    private final AccessLevel level;
    private final Effect effect;

    Operation(String action, AccessLevel level, Effect effect) {
        this.action = action;
        this.level = level;
        this.effect = effect;
    }

    /** As CAMS calls it: {@code ModifyFlow}. */
    public String action() {
        return action;
    }

    /** As RAM calls it: {@code cams:ModifyFlow}. */
    public String permission() {
        return "cams:" + action;
    }

    public AccessLevel accessLevel() {
        return level;
    }

    /** Says whether it changes something, so that a lost answer leaves a doubt. */
    public boolean isWrite() {
        return effect != Effect.NONE;
    }

    /**
     * Says whether sending it twice in a row leaves CAMS as sending it once does. The second answer may still be a
     * refusal: a deleted flow cannot be found.
     */
    public boolean isRepeatable() {
        return effect != Effect.ONE_MORE;
    }

    /** What CAMS's pages print beside the action. It is a label: several operations that write are called GET. */
    public enum AccessLevel {
        GET,
        LIST,
        CREATE,
        UPDATE
    }

    private enum Effect {
        NONE,
        SAME_AGAIN,
        ONE_MORE
    }
}
