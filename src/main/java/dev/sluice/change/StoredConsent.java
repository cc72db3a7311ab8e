package dev.sluice.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.people.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON in which consents stand in the database. Fields may be added, never renamed. */
final class StoredConsent {
    private StoredConsent() {}

    static String of(Consent consent) {
        ObjectNode tree = StoredJson.object()
                .put("revision", consent.revision())
                .put("needed", consent.needed())
                .put("hasCard", consent.hasCard());
        ArrayNode approvals = tree.putArray("approvals");
        consent.approvals().forEach(approval -> put(approvals.addObject(), approval));
        Claim claim = consent.claim();
        if (claim != null) {
            put(tree.putObject("claim"), claim.who()).put("until", millis(claim.until()));
        }
        Due due = consent.due();
        tree.putObject("due")
                .put("remindAt", millis(due.remindAt()))
                .put("reminders", due.reminders())
                .put("escalateAt", millis(due.escalateAt()))
                .put("expireAt", millis(due.expireAt()));
        Emergency emergency = consent.emergency();
        if (emergency != null) {
            UserId reviewer = emergency.reviewer();
            put(tree.putObject("emergency"), emergency.who())
                    .put("reason", emergency.reason())
                    .put("at", millis(emergency.at()))
                    .put("reviewer", reviewer == null ? null : reviewer.value());
        }
        Closing closing = consent.closing();
        if (closing != null) {
            put(tree.putObject("closing"), closing.who()).put("why", closing.why());
        }
        if (!consent.amendments().isEmpty()) {
            consent.amendments().forEach(tree.putArray("amendments")::add);
        }
        return StoredJson.write(tree);
    }

    private static void put(ObjectNode tree, Approval approval) {
        put(tree, approval.who()).put("at", millis(approval.at()));
        if (approval.proof() != Proof.CLICK) {
            tree.put("proof", approval.proof().name());
        }
    }

    private static ObjectNode put(ObjectNode tree, UserId who) {
        return tree.put("who", who.value());
    }

    static Consent read(String json) {
        JsonNode tree = StoredJson.read(json);
        JsonNode claim = tree.path("claim");
        JsonNode closing = tree.path("closing");
        return new Consent(
                tree.path("revision").asInt(1),
                tree.path("needed").asInt(),
                approvals(tree.path("approvals")),
                claim.isObject() ? new Claim(who(claim), time(claim, "until")) : null,
                due(tree.path("due")),
                emergency(tree.path("emergency")),
                closing.isObject()
                        ? new Closing(who(closing), closing.path("why").asText())
                        : null,
                tree.path("hasCard").asBoolean(),
                amendments(tree.path("amendments")));
    }

    private static List<String> amendments(JsonNode array) {
        var all = new ArrayList<String>();
        array.forEach(each -> all.add(each.asText()));
        return all;
    }

    private static List<Approval> approvals(JsonNode array) {
        var all = new ArrayList<Approval>();
        array.forEach(each -> all.add(new Approval(
                who(each), time(each, "at"), Proof.valueOf(each.path("proof").asText(Proof.CLICK.name())))));
        return all;
    }

    private static Due due(JsonNode tree) {
        return new Due(
                optionalTime(tree, "remindAt"),
                tree.path("reminders").asInt(),
                optionalTime(tree, "escalateAt"),
                optionalTime(tree, "expireAt"));
    }

    private static @Nullable Emergency emergency(JsonNode tree) {
        if (!tree.isObject()) {
            return null;
        }
        JsonNode reviewer = tree.path("reviewer");
        return new Emergency(
                who(tree),
                tree.path("reason").asText(),
                time(tree, "at"),
                reviewer.isTextual() ? new UserId(reviewer.asText()) : null);
    }

    private static UserId who(JsonNode tree) {
        return new UserId(tree.path("who").asText());
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static Instant time(JsonNode tree, String field) {
        return Instant.ofEpochMilli(tree.path(field).asLong());
    }

    private static @Nullable Instant optionalTime(JsonNode tree, String field) {
        return tree.hasNonNull(field) ? time(tree, field) : null;
    }
}
