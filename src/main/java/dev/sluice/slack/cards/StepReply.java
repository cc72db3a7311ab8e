package dev.sluice.slack.cards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.change.Change;
import dev.sluice.flow.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reply below a card that says what somebody did, or time did.
 *
 * @param text the whole reply for those who hear or read only text
 * @param blocks Block Kit, as a JSON array
 */
public record StepReply(String text, String blocks) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static StepReply of(Event event, Change change, boolean isLate) {
        JsonNode details = details(event);
        var lines = new ArrayList<RichText>();
        if (isLate) {
            lines.add(new RichText()
                    .emoji("hourglass")
                    .plain("Told late: this happened at ")
                    .moment(event.at()));
        }
        lines.add(what(event, change, details));
        String why = details.path(Event.PERSONAL).path("why").asText();
        if (!why.isBlank()) {
            lines.add(new RichText().plain("Reason: ").plain(why));
        }
        if (event.kind() == Event.Kind.AMENDED) {
            lines.addAll(amendment(details));
        }
        RichText mentioned = mentioned(event, details);
        if (mentioned != null) {
            lines.add(mentioned);
        }
        return new StepReply(RichText.text(lines), "[" + RichText.block(lines) + "]");
    }

    private static JsonNode details(Event event) {
        try {
            return JSON.readTree(event.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds JSON that is not JSON", e);
        }
    }

    private static RichText what(Event event, Change change, JsonNode details) {
        var line = new RichText();
        String person = event.person();
        return switch (event.kind()) {
            case ASKED -> line.person(person).plain(" asked for this change");
            case APPROVED -> line.emoji("white_check_mark").person(person).plain(" approved" + count(details));
            case REJECTED ->
                line.emoji("x").person(person).plain(" rejected the change of ").person(asker(change));
            case WITHDRAWN -> line.person(person).plain(" withdrew the change");
            case AMENDED ->
                line.person(person)
                        .plain(" amended the change: revision "
                                + details.path("revision").asInt());
            case EXPIRED ->
                line.emoji("hourglass")
                        .plain("Nobody decided in time, so the change of ")
                        .person(asker(change))
                        .plain(" has expired. Nothing was changed");
            case CLAIMED ->
                line.emoji("eyes")
                        .person(person)
                        .plain(" is looking at it until ")
                        .moment(Instant.parse(details.path("until").asText(Instant.EPOCH.toString())));
            case RELEASED -> line.person(person).plain(" is not looking at it any more");
            case REMINDED ->
                details.path("review").asBoolean()
                        ? line.emoji("bell").plain("This ran without approvals and nobody has reviewed it yet")
                        : line.emoji("bell").plain("This change is still waiting for an approval");
            case ESCALATED -> line.emoji("bell").plain("Nobody has decided about this change yet");
            case REOPENED -> line.emoji("warning").plain(reopened(details)).people(people(details, "lost"));
            case EMERGENCY ->
                line.emoji("rotating_light")
                        .person(person)
                        .bold(" runs this change without approvals")
                        .plain(", since it can't wait");
            case REVIEWED ->
                line.emoji("white_check_mark").person(person).plain(" reviewed what was done without approvals");
            case REFUSED,
                    STARTED,
                    WAITING,
                    UNANSWERED,
                    PUT_OFF,
                    RESULT,
                    POLICY_RELOADED,
                    CHECKPOINT,
                    COMPACTED,
                    ERASED -> line.plain(event.kind().name());
        };
    }

    private static String asker(Change change) {
        return change.requester().value();
    }

    private static String count(JsonNode details) {
        return " (" + details.path("approvals").asInt() + " of "
                + details.path("needed").asInt() + ")";
    }

    private static String reopened(JsonNode details) {
        return details.path("lost").isEmpty()
                ? "The policies now ask for more: approvals are awaited again"
                : "Approvals are awaited again, since these no longer count: ";
    }

    private static List<RichText> amendment(JsonNode details) {
        var lines = new ArrayList<RichText>();
        String before = details.path("nameBefore").asText();
        String after = details.path("name").asText();
        if (!before.equals(after)) {
            lines.add(new RichText().plain("Name: ").struck(before).plain(" → ").bold(after));
        }
        String categoriesBefore = categories(details, "categoriesBefore");
        String categoriesAfter = categories(details, "categories");
        if (!categoriesBefore.equals(categoriesAfter)) {
            lines.add(new RichText()
                    .plain("Categories: ")
                    .struck(categoriesBefore)
                    .plain(" → ")
                    .bold(categoriesAfter));
        }
        int dropped = details.path("dropped").asInt();
        if (dropped > 0) {
            lines.add(new RichText()
                    .plain(
                            dropped == 1
                                    ? "The approval given to the earlier revision no longer counts."
                                    : "The " + dropped + " approvals given to the earlier revision no longer count."));
        }
        return lines;
    }

    private static String categories(JsonNode details, String field) {
        var codes = new ArrayList<String>();
        details.path(field).forEach(code -> codes.add(Words.of(new Category(code.asText()))));
        return String.join(", ", codes);
    }

    /** The card itself mentions those who are asked; later steps mention whom they are for. */
    private static @Nullable RichText mentioned(Event event, JsonNode details) {
        if (event.kind() == Event.Kind.ASKED || details.path("mentioned").isEmpty()) {
            return null;
        }
        var line = new RichText();
        String first = details.path("mentioned").path(0).asText();
        return UserId.isOne(first) ? line.people(people(details, "mentioned")) : line.userGroup(first);
    }

    private static List<UserId> people(JsonNode details, String field) {
        var all = new ArrayList<UserId>();
        details.path(field).forEach(id -> {
            if (UserId.isOne(id.asText())) {
                all.add(new UserId(id.asText()));
            }
        });
        return all;
    }
}
