package dev.sluice.scenario;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** The exact points between two steps of a change with two approvals at which the app can die, in their order. */
enum Boundary {
    ASKED_AND_NOT_ACKNOWLEDGED(Wire.PEOPLE, Gate.Side.AFTER, "view_submission"),
    BEFORE_THE_CARD(Wire.SLACK, Gate.Side.BEFORE, "chat.postMessage", "wants to change flow"),
    AFTER_THE_CARD(Wire.SLACK, Gate.Side.AFTER, "chat.postMessage", "wants to change flow"),
    BEFORE_THE_FIRST_REPLY(Wire.SLACK, Gate.Side.BEFORE, "chat.postMessage", "asked for this change"),
    AFTER_THE_FIRST_REPLY(Wire.SLACK, Gate.Side.AFTER, "chat.postMessage", "asked for this change"),
    APPROVED_AND_NOT_ACKNOWLEDGED(Wire.PEOPLE, Gate.Side.AFTER, "change_approve", "0 of 2 approvals"),
    BEFORE_THE_CARD_IS_REDRAWN(Wire.SLACK, Gate.Side.BEFORE, "chat.update", "1 of 2 approvals"),
    AFTER_THE_CARD_IS_REDRAWN(Wire.SLACK, Gate.Side.AFTER, "chat.update", "1 of 2 approvals"),
    BEFORE_THE_REPLY_TO_AN_APPROVAL(Wire.SLACK, Gate.Side.BEFORE, "chat.postMessage", "approved (1 of 2)"),
    AFTER_THE_REPLY_TO_AN_APPROVAL(Wire.SLACK, Gate.Side.AFTER, "chat.postMessage", "approved (1 of 2)"),
    DECIDED_AND_NOT_ACKNOWLEDGED(Wire.PEOPLE, Gate.Side.AFTER, "change_approve", "1 of 2 approvals"),
    BEFORE_THE_REPLY_TO_THE_LAST_APPROVAL(Wire.SLACK, Gate.Side.BEFORE, "chat.postMessage", "approved (2 of 2)"),
    AFTER_THE_REPLY_TO_THE_LAST_APPROVAL(Wire.SLACK, Gate.Side.AFTER, "chat.postMessage", "approved (2 of 2)"),
    CLAIMED_AND_FLOW_NOT_READ(Wire.CAMS, Gate.Side.BEFORE, "GetFlow"),
    CLAIMED_AND_FLOW_READ(Wire.CAMS, Gate.Side.AFTER, "GetFlow"),
    BEFORE_THE_WRITE(Wire.CAMS, Gate.Side.BEFORE, "ModifyFlow"),
    WRITE_ARRIVES_AFTER_A_LOOK(Wire.CAMS, Gate.Side.LATE, "ModifyFlow"),
    AFTER_THE_WRITE_AND_BEFORE_ITS_RECORD(Wire.CAMS, Gate.Side.AFTER, "ModifyFlow"),
    WRITTEN_AND_NOT_READ_BACK(Wire.CAMS_READ_BACK, Gate.Side.BEFORE, "GetFlow"),
    WRITTEN_AND_READ_BACK(Wire.CAMS_READ_BACK, Gate.Side.AFTER, "GetFlow"),
    BEFORE_THE_LAST_CARD(Wire.SLACK, Gate.Side.BEFORE, "chat.update", "changed flow"),
    AFTER_THE_LAST_CARD(Wire.SLACK, Gate.Side.AFTER, "chat.update", "changed flow"),
    BEFORE_THE_RESULT(Wire.SLACK, Gate.Side.BEFORE, "chat.postMessage", "changed flow", " took "),
    AFTER_THE_RESULT(Wire.SLACK, Gate.Side.AFTER, "chat.postMessage", "changed flow", " took ");

    /** Those of each kind, for a run that is to be short. */
    static final List<Boundary> SOME = List.of(
            ASKED_AND_NOT_ACKNOWLEDGED, AFTER_THE_CARD, AFTER_THE_WRITE_AND_BEFORE_ITS_RECORD, AFTER_THE_RESULT);

    /** What the app talks to. */
    enum Wire {
        /** Slack's requests to the app. */
        PEOPLE,
        /** Slack's Web API. */
        SLACK,
        /** CAMS, from the moment on at which the change was asked for. */
        CAMS,
        /** The same, after one call. */
        CAMS_READ_BACK;

        boolean isCams() {
            return this == CAMS || this == CAMS_READ_BACK;
        }
    }

    private final Wire wire;
    private final Gate.Side side;
    private final ImmutableList<String> words;

    Boundary(Wire wire, Gate.Side side, String... words) {
        this.wire = wire;
        this.side = side;
        this.words = ImmutableList.copyOf(words);
    }

    Wire wire() {
        return wire;
    }

    /** Has something happen when the app gets there. */
    void set(Gate gate, Runnable deed) {
        gate.set(side, wire == Wire.CAMS_READ_BACK ? 1 : 0, deed, words);
    }
}
