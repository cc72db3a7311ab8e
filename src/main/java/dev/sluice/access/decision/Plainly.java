package dev.sluice.access.decision;

import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.wording.Quoted;
import dev.sluice.words.Sentence;
import java.util.Arrays;
import java.util.List;

/** What a statement would have wanted, in plain words; RAM's name of the key stands behind them. */
public final class Plainly {
    private static final PlainWords SAY = PlainWords.SAY;

    private Plainly() {}

    /** Which Allow came near and what it wanted, without a full stop. */
    public static Sentence say(NearMiss miss) {
        Sentence reasons = miss.failed().stream()
                .map(mismatch -> mismatch.match(action -> SAY.otherActions(), Plainly::say, Plainly::say))
                .reduce(SAY::oneMore)
                .orElseGet(() -> Sentence.of(""));
        return SAY.nearMiss(InWords.say(miss.statement()), reasons);
    }

    private static Sentence say(Mismatch.Resource resource) {
        return SAY.otherFlows(any(resource.wanted()));
    }

    private static Sentence say(Mismatch.Condition condition) {
        Sentence must = must(condition, what(condition.key()), any(condition.wanted()));
        return condition.found().isEmpty() ? SAY.butUnknown(must) : SAY.butIs(must, all(condition.found()));
    }

    private static Sentence must(Mismatch.Condition condition, Sentence what, Sentence wanted) {
        return switch (condition.operator()) {
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, NUMERIC_EQUALS, DATE_EQUALS, BOOL ->
                SAY.mustBe(what, wanted);
            case STRING_NOT_EQUALS, STRING_NOT_EQUALS_IGNORE_CASE, NUMERIC_NOT_EQUALS, DATE_NOT_EQUALS ->
                SAY.mustNotBe(what, wanted);
            case STRING_LIKE -> SAY.mustBeLike(what, wanted);
            case STRING_NOT_LIKE -> SAY.mustNotBeLike(what, wanted);
            case NUMERIC_LESS_THAN -> SAY.mustBeLess(what, wanted);
            case NUMERIC_LESS_THAN_EQUALS -> SAY.mustBeAtMost(what, wanted);
            case NUMERIC_GREATER_THAN -> SAY.mustBeMore(what, wanted);
            case NUMERIC_GREATER_THAN_EQUALS -> SAY.mustBeAtLeast(what, wanted);
            case DATE_LESS_THAN -> SAY.mustBeBefore(what, wanted);
            case DATE_LESS_THAN_EQUALS -> SAY.mustBeBy(what, wanted);
            case DATE_GREATER_THAN -> SAY.mustBeAfter(what, wanted);
            case DATE_GREATER_THAN_EQUALS -> SAY.mustBeFrom(what, wanted);
            case IP_ADDRESS -> SAY.mustBeIn(what, wanted);
            case NOT_IP_ADDRESS -> SAY.mustNotBeIn(what, wanted);
        };
    }

    private static Sentence what(String key) {
        return Arrays.stream(ContextKey.values())
                .filter(known -> known.toString().equalsIgnoreCase(key))
                .findFirst()
                .map(known -> SAY.named(words(known), known.toString()))
                .orElseGet(() -> Sentence.of(Quoted.plain(key)));
    }

    private static Sentence words(ContextKey key) {
        return switch (key) {
            case CURRENT_TIME -> SAY.time();
            case USER_ID -> SAY.person();
            case TEAM_ID -> SAY.workspace();
            case CHANNEL_ID -> SAY.channel();
            case USER_GROUP -> SAY.userGroup();
            case FLOW_NAME -> SAY.name();
            case CURRENT_FLOW_NAME -> SAY.currentName();
            case CATEGORIES -> SAY.categories();
            case CURRENT_CATEGORIES -> SAY.currentCategories();
            case CHANGED_FIELD -> SAY.changed();
            case FLOW_STATUS -> SAY.status();
            case CUST_SPACE_ID -> SAY.space();
            case MFA_PRESENT -> SAY.code();
            case APPROVALS -> SAY.approvals();
            case APPROVED_BY -> SAY.approvedBy();
            case EMERGENCY -> SAY.emergency();
        };
    }

    private static Sentence all(List<String> values) {
        return Sentence.and(values.stream().map(Quoted::of).toList());
    }

    private static Sentence any(List<String> values) {
        return Sentence.or(values.stream().map(Quoted::of).toList());
    }
}
