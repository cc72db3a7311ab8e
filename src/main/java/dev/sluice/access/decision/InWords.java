package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.wording.Quoted;
import dev.sluice.words.Sentence;
import java.util.Collection;
import java.util.List;

/**
 * Decisions in sentences, without a full stop, for people and for the record; RAM's own words are in them.
 *
 * <p>What is called {@code say} gives a sentence for readers of any language; {@code of} gives it in English.
 */
public final class InWords {
    private static final DecisionWords SAY = DecisionWords.SAY;

    private InWords() {}

    /** What was decided and why, in one line of English. */
    public static String of(Decision decision, Request request) {
        return say(decision, request).inEnglish();
    }

    /** Which Allow came near and what it wanted, in one line of English. */
    public static String of(NearMiss miss) {
        return say(miss).inEnglish();
    }

    /** What a reader of a decision should not miss, in one line of English. */
    public static String of(Caution caution) {
        return say(caution).inEnglish();
    }

    /** The same about somebody. */
    public static Sentence say(Decision decision, Request request, Sentence who) {
        Sentence what = what(request);
        return decision.match(
                allow -> SAY.otherAllowed(list(allow.by()), who, what),
                deny -> isSilence(deny) ? SAY.otherNotAllowed(who, what) : denied(deny, what),
                barred -> SAY.otherBarred(who, standing(barred), what),
                unavailable -> SAY.otherUnavailable(who, what, unavailable.why()));
    }

    /** The resource as people call it, in English: a flow by its id. */
    public static String of(ResourceName resource) {
        return thing(resource).inEnglish();
    }

    /** What was decided and why, said to the person. */
    public static Sentence say(Decision decision, Request request) {
        Sentence what = what(request);
        return decision.match(
                allow -> SAY.allowed(list(allow.by()), what),
                deny -> isSilence(deny) ? SAY.notAllowed(what) : denied(deny, what),
                barred -> SAY.barred(standing(barred), what),
                unavailable -> SAY.unavailable(what, unavailable.why()));
    }

    private static Sentence what(Request request) {
        return SAY.doing(request.action().toString(), thing(request.resource()));
    }

    private static boolean isSilence(Decision.Deny deny) {
        return deny.kind() == NoPermissionType.IMPLICIT_DENY && deny.layer() != PolicyType.CONTROL_POLICY;
    }

    /** Which Allow came near and what it wanted. */
    public static Sentence say(NearMiss miss) {
        Sentence reasons =
                miss.failed().stream().map(InWords::say).reduce(SAY::oneMore).orElseGet(() -> Sentence.of(""));
        return SAY.nearMiss(say(miss.statement()), reasons);
    }

    /** What a reader of a decision should not miss. */
    public static Sentence say(Caution caution) {
        Sentence statement = say(caution.statement());
        String operator = caution.operator().toString();
        return caution.answer() == Answer.UNREADABLE
                ? SAY.unreadable(statement, operator, caution.key(), all(caution.found()))
                : SAY.matchedSinceMissing(statement, operator, caution.key());
    }

    private static Sentence denied(Decision.Deny deny, Sentence what) {
        String place = deny.level() == null ? "" : deny.level().toString();
        boolean guardrail = deny.layer() == PolicyType.CONTROL_POLICY;
        return switch (deny.kind()) {
            case EXPLICIT_DENY ->
                guardrail ? forbidden(place, list(deny.by()), what) : SAY.forbidden(list(deny.by()), what);
            case IMPLICIT_DENY -> notAllowed(place, what);
        };
    }

    private static Sentence forbidden(String place, Sentence statements, Sentence what) {
        return place.isEmpty()
                ? SAY.forbiddenByAnyGuardrail(statements, what)
                : SAY.forbiddenByGuardrail(place, statements, what);
    }

    private static Sentence notAllowed(String place, Sentence what) {
        return place.isEmpty() ? SAY.notAllowedByAnyGuardrail(what) : SAY.notAllowedByGuardrail(place, what);
    }

    private static Sentence standing(Decision.Barred barred) {
        return switch (barred.standing()) {
            case MEMBER -> SAY.member();
            case GUEST -> SAY.guest();
            case BOT -> SAY.bot();
            case DEACTIVATED -> SAY.deactivated();
            case STRANGER -> SAY.stranger();
        };
    }

    private static Sentence say(Mismatch mismatch) {
        return mismatch.match(
                action -> action.exceptListed()
                        ? SAY.leftOutActions(all(action.listed()))
                        : SAY.otherActions(any(action.listed())),
                resource -> SAY.otherResources(any(resource.wanted())),
                condition -> condition.found().isEmpty()
                        ? SAY.conditionMissing(
                                condition.operator().toString(), condition.key(), any(condition.wanted()))
                        : SAY.conditionFailed(
                                condition.operator().toString(),
                                condition.key(),
                                any(condition.wanted()),
                                all(condition.found())));
    }

    private static Sentence thing(ResourceName resource) {
        String id = resource.relativeId();
        if (id.equals("*")) {
            return SAY.allResources();
        }
        if (id.equals("flow/*")) {
            return SAY.allFlows();
        }
        return id.startsWith("flow/") ? SAY.flow(Quoted.plain(id.substring(5))) : Sentence.of(Quoted.plain(id));
    }

    private static Sentence list(List<Reason> reasons) {
        return Sentence.and(reasons.stream().map(InWords::say).toList());
    }

    static Sentence say(Reason reason) {
        return SAY.statement(reason.policy(), Integer.toString(reason.statement()));
    }

    private static Sentence all(Collection<String> values) {
        return Sentence.and(values.stream().map(Quoted::of).toList());
    }

    private static Sentence any(Collection<String> values) {
        return Sentence.or(values.stream().map(Quoted::of).toList());
    }
}
