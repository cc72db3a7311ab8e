package dev.sluice.access.grammar;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.conditions.Operator;
import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.patterns.Wildcard;
import dev.sluice.access.wording.Nearest;
import dev.sluice.access.wording.Quoted;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Advice about one condition of a statement. */
final class ConditionAdvice {
    private static final Set<Operator> LITERAL = EnumSet.of(
            Operator.STRING_EQUALS,
            Operator.STRING_NOT_EQUALS,
            Operator.STRING_EQUALS_IGNORE_CASE,
            Operator.STRING_NOT_EQUALS_IGNORE_CASE);
    private static final Set<Operator> ADDRESSES = EnumSet.of(Operator.IP_ADDRESS, Operator.NOT_IP_ADDRESS);
    /** RAM's global keys that Sluice does not fill; they are spelled right or wrong all the same. */
    private static final List<String> RAM_KEYS = List.of(
            "acs:SecureTransport",
            "acs:SourceIp",
            "acs:PrincipalARN",
            "acs:PrincipalRDId",
            "acs:PrincipalRDPath",
            "acs:SourceVpc",
            "acs:UserAgent",
            "acs:AccessId");

    private static final List<String> KEYS = Stream.concat(
                    Arrays.stream(ContextKey.values()).map(ContextKey::toString), RAM_KEYS.stream())
            .toList();

    private static final Map<String, String> OFFICIAL =
            KEYS.stream().collect(Collectors.toUnmodifiableMap(CaseFold::of, Function.identity()));
    private static final Set<String> FOLDED_RAM_KEYS =
            RAM_KEYS.stream().map(CaseFold::of).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ALWAYS_THERE = Arrays.stream(ContextKey.values())
            .filter(ContextKey::isAlwaysThere)
            .map(ContextKey::folded)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> OURS = List.of("slack:", "sluice:", "cams:");
    /** What approvers do, the one action about which {@code acs:MFAPresent} says something. */
    private static final String APPROVING = CaseFold.of("sluice:ApproveChange");

    /** Keys that go on with the name of a tag. */
    private static final List<String> TAGS = List.of("acs:resourcetag/", "acs:requesttag/");

    private final Spot spot;
    private final Statement statement;
    private final Condition condition;

    ConditionAdvice(Spot spot, Statement statement, Condition condition) {
        this.spot = spot;
        this.statement = statement;
        this.condition = condition;
    }

    void give() {
        adviseOnKey();
        adviseOnMissing();
        adviseOnValues();
    }

    private void adviseOnKey() {
        String key = condition.key();
        String official = OFFICIAL.get(condition.foldedKey());
        if (official != null) {
            adviseOnSpelling(official);
        } else if (OURS.stream().anyMatch(condition.foldedKey()::startsWith)) {
            spot.report(
                    FindingCode.UNKNOWN_CONDITION_KEY,
                    "condition key " + Quoted.of(key) + " is filled by nobody"
                            + Nearest.didYouMean(key, KEYS, ", so it is always missing"));
        } else if (TAGS.stream().noneMatch(condition.foldedKey()::startsWith)) {
            Nearest.find(key, RAM_KEYS, 1)
                    .ifPresent(near -> spot.report(
                            FindingCode.UNKNOWN_CONDITION_KEY,
                            "condition key " + Quoted.of(key) + " is not one of RAM's, did you mean `" + near + "`"));
        }
    }

    private void adviseOnSpelling(String official) {
        if (!official.equals(condition.key())) {
            spot.report(
                    FindingCode.CONDITION_KEY_SPELLING,
                    "condition key " + Quoted.of(condition.key()) + ", officially spelled `" + official + "`");
        }
    }

    private void adviseOnMissing() {
        boolean mayBeMissing = !ALWAYS_THERE.contains(condition.foldedKey()) && !isAboutCodesAlone();
        boolean onFalse = condition.operator() == Operator.BOOL
                && condition.wanted().get(0).equalsIgnoreCase("false");
        boolean isAllow = statement.effect() == Effect.ALLOW;
        if (mayBeMissing && isAllow && condition.operator().isNegated()) {
            spot.report(
                    FindingCode.ALLOW_WHEN_MISSING,
                    "`" + condition.operator() + "` also allows requests that have no " + Quoted.of(condition.key()));
        } else if (mayBeMissing && !isAllow && onFalse) {
            spot.report(
                    FindingCode.DENY_NOT_WHEN_MISSING,
                    "forbids nothing to requests that have no " + Quoted.of(condition.key()));
        } else if (isDecidedHere() && (FOLDED_RAM_KEYS.contains(condition.foldedKey()) || isCodeElsewhere())) {
            spot.report(
                    FindingCode.KEY_NOT_FILLED,
                    "Sluice never knows " + Quoted.of(condition.key()) + ", so the condition is "
                            + (condition.operator().isNegated() ? "always" : "never") + " met here");
        }
    }

    private boolean isCode() {
        return condition.foldedKey().equals(ContextKey.MFA_PRESENT.folded());
    }

    /** Says whether it asks for the code of approvers, and of nobody else: such requests always carry the key. */
    private boolean isAboutCodesAlone() {
        return isCode()
                && !statement.exceptListed()
                && statement.actions().stream()
                        .allMatch(action -> action.literal().equals(Optional.of(APPROVING)));
    }

    /** Says whether it asks for a code where nobody is asked for one. */
    private boolean isCodeElsewhere() {
        return isCode() && !statement.coversAction(APPROVING);
    }

    /** Says whether the statement names actions that Sluice decides. */
    private boolean isDecidedHere() {
        return !statement.exceptListed()
                && statement.actions().stream().anyMatch(action -> action.isAbout("cams") || action.isAbout("sluice"));
    }

    /** What is to be said about a text that looks like a variable. */
    static String plainText(String text) {
        return Quoted.of(text) + " is plain text, for RAM has no policy variables";
    }

    private void adviseOnValues() {
        for (String value : condition.wanted()) {
            if (LITERAL.contains(condition.operator()) && Wildcard.isIn(value)) {
                spot.report(
                        FindingCode.LITERAL_WILDCARD,
                        "`" + condition.operator() + "` takes the wildcard in " + Quoted.of(value)
                                + " literally, did you mean `StringLike` or `StringNotLike`");
            }
            if (value.contains("${")) {
                spot.report(FindingCode.POLICY_VARIABLE, plainText(value));
            }
        }
        String first = condition.wanted().get(0);
        if (ADDRESSES.contains(condition.operator())
                && condition.wanted().size() == 1
                && (first.endsWith("/32") || first.endsWith("/128"))) {
            spot.report(
                    FindingCode.ONE_ADDRESS_BLOCK,
                    Quoted.of(first) + " is one address, which RAM wants written without the prefix length");
        }
    }
}
