package dev.sluice.slack.cards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeId;
import dev.sluice.flow.Category;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reply below a card that says what somebody did, or time did.
 *
 * @param text the whole reply for those who hear or read only text
 * @param blocks Block Kit, as a JSON array
 */
public record StepReply(String text, String blocks) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lists of people, which stand apart in the ledger. */
    private static final List<String> NAMES = List.of("mentioned", "lost");

    private static final StepWords SAY = StepWords.SAY;

    /**
     * Builds the reply.
     *
     * @param links where people see the change that an event names; null when they see it nowhere
     */
    public static StepReply of(
            Event event, Change change, boolean isLate, Function<ChangeId, @Nullable String> links, Language language) {
        JsonNode details = details(event);
        var lines = new ArrayList<RichText>();
        if (isLate) {
            lines.add(ChangeLines.late(event.at(), language));
        }
        lines.add(what(event, change, details, links, language));
        String why = details.path(Event.PERSONAL).path("why").asText();
        lines.addAll(ChangeLines.reason(why, language));
        if (event.kind() == Event.Kind.AMENDED) {
            amendment(details, language).forEach(line -> lines.add(ChangeLines.line(line, language)));
        }
        RichText mentioned = mentioned(event, details, language);
        if (mentioned != null) {
            lines.add(mentioned);
        }
        return new StepReply(RichText.text(lines), "[" + RichText.block(lines) + "]");
    }

    private static JsonNode details(Event event) {
        try {
            JsonNode details = JSON.readTree(event.content());
            if (details instanceof ObjectNode all && details.path(Event.PERSONAL) instanceof ObjectNode personal) {
                NAMES.stream().filter(personal::has).forEach(name -> all.set(name, personal.get(name)));
            }
            return details;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds JSON that is not JSON", e);
        }
    }

    private static RichText what(
            Event event,
            Change change,
            JsonNode details,
            Function<ChangeId, @Nullable String> links,
            Language language) {
        var line = new RichText();
        String emoji = emoji(event.kind());
        return (emoji.isEmpty() ? line : line.emoji(emoji))
                .say(said(event, change, details, links, language), language);
    }

    private static String emoji(Event.Kind kind) {
        return switch (kind) {
            case APPROVED, REVIEWED -> "white_check_mark";
            case REJECTED -> "x";
            case EXPIRED -> "hourglass";
            case CLAIMED -> "eyes";
            case REMINDED, ESCALATED -> "bell";
            case UNDONE, REPLACED -> "leftwards_arrow_with_hook";
            case REOPENED, REBUILT -> "warning";
            case EMERGENCY -> "rotating_light";
            case ASKED,
                    WITHDRAWN,
                    AMENDED,
                    RELEASED,
                    REFUSED,
                    STARTED,
                    WAITING,
                    UNANSWERED,
                    PUT_OFF,
                    RESULT,
                    POLICY_RELOADED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    FACTOR_LOCKED,
                    CHECKPOINT,
                    COMPACTED,
                    ERASED -> "";
        };
    }

    private static Sentence said(
            Event event,
            Change change,
            JsonNode details,
            Function<ChangeId, @Nullable String> links,
            Language language) {
        var who = Piece.person(event.person());
        var asker = Piece.person(change.requester());
        return switch (event.kind()) {
            case ASKED -> SAY.asked(who);
            case APPROVED -> approved(who, details);
            case REJECTED -> SAY.rejected(who, asker);
            case WITHDRAWN -> SAY.withdrew(who);
            case AMENDED -> SAY.amended(who, details.path("revision").asInt());
            case EXPIRED -> SAY.expired(asker);
            case CLAIMED -> SAY.isLooking(who, until(details));
            case RELEASED -> SAY.isNotLooking(who);
            case REMINDED -> details.path("review").asBoolean() ? SAY.isNotReviewed() : SAY.stillWaiting();
            case ESCALATED -> SAY.nobodyDecided();
            case REOPENED -> reopened(details);
            case EMERGENCY -> SAY.emergency(who, Piece.bold(SAY.runsWithout(), language));
            case REVIEWED -> SAY.reviewed(who);
            case UNDONE -> SAY.undone(who, other(details, links, language));
            case REPLACED -> replaced(who, details, other(details, links, language));
            case REBUILT -> rebuilt(details);
            case REFUSED,
                    STARTED,
                    WAITING,
                    UNANSWERED,
                    PUT_OFF,
                    RESULT,
                    POLICY_RELOADED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    FACTOR_LOCKED,
                    CHECKPOINT,
                    COMPACTED,
                    ERASED -> Sentence.of(event.kind().name());
        };
    }

    private static Piece until(JsonNode details) {
        return Piece.moment(Instant.parse(details.path("until").asText(Instant.EPOCH.toString())));
    }

    private static Sentence reopened(JsonNode details) {
        return details.path("lost").isEmpty()
                ? SAY.policiesAskMore()
                : SAY.noLongerCount(Piece.people(people(details, "lost")));
    }

    private static Sentence rebuilt(JsonNode details) {
        return details.path("lost").isEmpty()
                ? SAY.rebuilt()
                : SAY.rebuiltWithout(Piece.people(people(details, "lost")));
    }

    private static Sentence approved(Piece who, JsonNode details) {
        int have = details.path("approvals").asInt();
        int needed = details.path("needed").asInt();
        return details.path("code").asBoolean()
                ? SAY.approvedWithCode(who, have, needed)
                : SAY.approved(who, have, needed);
    }

    /** The change that made an end of this one's effect. */
    private static Piece other(JsonNode details, Function<ChangeId, @Nullable String> links, Language language) {
        var id = new ChangeId(details.path("change").asText());
        return Earlier.change(id.value(), links.apply(id), language);
    }

    private static Sentence replaced(Piece who, JsonNode details, Piece other) {
        boolean isRenamed = details.path("name").asBoolean();
        boolean isSorted = details.path("categories").asBoolean();
        if (isRenamed && isSorted) {
            return SAY.replaced(who, other);
        }
        return isRenamed ? SAY.renamed(who, other) : SAY.recategorized(who, other);
    }

    private static List<Sentence> amendment(JsonNode details, Language language) {
        var lines = new ArrayList<Sentence>();
        String before = details.path("nameBefore").asText();
        String after = details.path("name").asText();
        if (!before.equals(after)) {
            lines.add(LineWords.SAY.renamed(Piece.struck(before), Piece.bold(after)));
        }
        Sentence categoriesBefore = categories(details, "categoriesBefore");
        Sentence categoriesAfter = categories(details, "categories");
        if (!categoriesBefore.equals(categoriesAfter)) {
            lines.add(
                    SAY.categories(Piece.struck(categoriesBefore.in(language)), Piece.bold(categoriesAfter, language)));
        }
        int dropped = details.path("dropped").asInt();
        if (dropped > 0) {
            lines.add(SAY.dropped(dropped));
        }
        return lines;
    }

    private static Sentence categories(JsonNode details, String field) {
        var codes = new ArrayList<Sentence>();
        details.path(field).forEach(code -> codes.add(Words.of(new Category(code.asText()))));
        return Sentence.commas(codes);
    }

    /** The card itself mentions those who are asked; later steps mention whom they are for. */
    private static @Nullable RichText mentioned(Event event, JsonNode details, Language language) {
        if (event.kind() == Event.Kind.ASKED || details.path("mentioned").isEmpty()) {
            return null;
        }
        var line = new RichText();
        String first = details.path("mentioned").path(0).asText();
        return UserId.isOne(first)
                ? line.say(Piece.people(people(details, "mentioned")), language)
                : line.userGroup(first);
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
