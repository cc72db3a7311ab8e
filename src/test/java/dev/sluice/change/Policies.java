package dev.sluice.change;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small policies: statements of one document for everybody, or over a channel. */
final class Policies {
    static final String READ = """
            {"Effect": "Allow", "Action": ["cams:GetFlow", "cams:ListFlow"], "Resource": "*"}""";

    static final String EDIT = """
            {"Effect": "Allow", "Action": "cams:ModifyFlow", "Resource": "*"}""";

    static final String APPROVE = """
            {"Effect": "Allow", "Action": ["sluice:ApproveChange", "sluice:WithdrawChange"], "Resource": "*"}""";

    static final String EDIT_DRAFTS = editIf("StringEquals", "cams:FlowStatus", "DRAFT");

    static final String FREEZE = """
            {"Effect": "Deny", "Action": "cams:ModifyFlow", "Resource": "*"}""";

    /** The user group whose members approve. */
    static final String APPROVERS = "S0APPROVE";

    private Policies() {}

    /** Everybody may edit with so many approvals, or alone in an emergency; a user group may approve. */
    static AccessSettings approvals(int number) {
        return approved(READ, withApprovals(number), editIf("Bool", "sluice:Emergency", "true"));
    }

    /** The same, and an emergency changes nothing. */
    static AccessSettings approvalsOnly(int number) {
        return approved(READ, withApprovals(number));
    }

    /** The same as {@link #approvals}, but nothing may be changed at the moment, which only the policy Freeze says. */
    static AccessSettings frozen(int number) {
        AccessSettings open = approvals(number);
        var policies = new HashMap<>(open.policies());
        policies.put("Freeze", document("Freeze", FREEZE));
        var attachments = new ArrayList<>(open.attachments());
        attachments.add(new Attachment("Freeze", Target.EVERYONE));
        return new AccessSettings(policies, attachments, List.of());
    }

    private static String withApprovals(int number) {
        return editIf("NumericGreaterThanEquals", "sluice:Approvals", Integer.toString(number));
    }

    private static AccessSettings approved(String... desk) {
        return new AccessSettings(
                Map.of("Desk", document("Desk", desk), "Approver", document("Approver", APPROVE)),
                List.of(
                        new Attachment("Desk", Target.EVERYONE),
                        new Attachment("Approver", new Target(Target.Kind.USERGROUP, APPROVERS))),
                List.of());
    }

    static String editIf(String operator, String key, String value) {
        return statement("Allow", operator, key, value);
    }

    static String noEditIf(String operator, String key, String value) {
        return statement("Deny", operator, key, value);
    }

    private static String statement(String effect, String operator, String key, String value) {
        return """
                {"Effect": "%s", "Action": "cams:ModifyFlow", "Resource": "*",
                 "Condition": {"%s": {"%s": "%s"}}}""".formatted(effect, operator, key, value);
    }

    /** One policy, {@code Desk}, for everybody. */
    static AccessSettings everybody(String... statements) {
        return new AccessSettings(
                Map.of("Desk", document("Desk", statements)),
                List.of(new Attachment("Desk", Target.EVERYONE)),
                List.of());
    }

    /** The same statements in two policies, {@code Desk} and {@code Night}, for everybody. */
    static AccessSettings twice(String... statements) {
        return new AccessSettings(
                Map.of("Desk", document("Desk", statements), "Night", document("Night", statements)),
                List.of(new Attachment("Desk", Target.EVERYONE), new Attachment("Night", Target.EVERYONE)),
                List.of());
    }

    /** One policy, {@code Desk}, for a user group. */
    static AccessSettings group(String userGroup, String... statements) {
        return new AccessSettings(
                Map.of("Desk", document("Desk", statements)),
                List.of(new Attachment("Desk", new Target(Target.Kind.USERGROUP, userGroup))),
                List.of());
    }

    /** Everybody may edit, but the guardrail {@code Hours} over the channel has its say. */
    static AccessSettings guarded(String... guardrail) {
        return new AccessSettings(
                Map.of("Desk", document("Desk", READ, EDIT), "Hours", document("Hours", guardrail)),
                List.of(new Attachment("Desk", Target.EVERYONE)),
                List.of(new Guardrail("Hours", new Target(Target.Kind.CHANNEL, Samples.CHANNEL))));
    }

    private static PolicyDocument document(String name, String... statements) {
        String json = "{\"Version\": \"1\", \"Statement\": [" + String.join(",", statements) + "]}";
        return PolicyDocument.parse(name, json).match(good -> good.document(), bad -> {
            throw new IllegalArgumentException(bad.findings().toString());
        });
    }
}
