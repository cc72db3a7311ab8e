package dev.sluice.access.decision;

import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.wording.Quoted;
import java.util.regex.Pattern;

/** The name of what is to be done, {@code service:Operation}. Two spellings that differ only in case are one action. */
public record ActionName(String value) {
    private static final Pattern FORM = Pattern.compile("[!-9;-~]{1,64}:[!-~]{1,192}");

    public static final ActionName GET_FLOW = new ActionName("cams:GetFlow");
    public static final ActionName LIST_FLOW = new ActionName("cams:ListFlow");
    public static final ActionName CREATE_FLOW = new ActionName("cams:CreateFlow");
    public static final ActionName MODIFY_FLOW = new ActionName("cams:ModifyFlow");
    public static final ActionName PUBLISH_FLOW = new ActionName("cams:PublishFlow");
    public static final ActionName DEPRECATE_FLOW = new ActionName("cams:DeprecateFlow");
    public static final ActionName DELETE_FLOW = new ActionName("cams:DeleteFlow");
    /** Agree to a change that somebody else asked for. */
    public static final ActionName APPROVE_CHANGE = new ActionName("sluice:ApproveChange");
    /** Take back a change that somebody else asked for. */
    public static final ActionName WITHDRAW_CHANGE = new ActionName("sluice:WithdrawChange");
    /** Read the ledger. */
    public static final ActionName READ_AUDIT = new ActionName("sluice:ReadAudit");
    /** Ask what somebody else may do, and why. */
    public static final ActionName EXPLAIN_ACCESS = new ActionName("sluice:ExplainAccess");
    /** Ask how Sluice is: its queue, its connections, how much of the account is in use. */
    public static final ActionName READ_HEALTH = new ActionName("sluice:ReadHealth");

    public ActionName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("action " + Quoted.of(value) + ", wanted `service:Operation`");
        }
    }

    /** The form in which spellings are compared. */
    String folded() {
        return CaseFold.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
