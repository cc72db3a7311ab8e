package dev.sluice.access.grammar;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.conditions.Operator;
import dev.sluice.access.patterns.Wildcard;
import dev.sluice.access.wording.Nearest;
import dev.sluice.access.wording.Quoted;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            "acs:MFAPresent",
            "acs:PrincipalARN",
            "acs:PrincipalRDId",
            "acs:PrincipalRDPath",
            "acs:SourceVpc",
            "acs:UserAgent",
            "acs:AccessId");

    private static final List<String> KEYS = Stream.concat(
                    Arrays.stream(ContextKey.values()).map(ContextKey::toString), RAM_KEYS.stream())
            .toList();

    private final Spot spot;
    private final Effect effect;
    private final Condition condition;

    ConditionAdvice(Spot spot, Effect effect, Condition condition) {
        this.spot = spot;
        this.effect = effect;
        this.condition = condition;
    }

    void give() {
        adviseOnKey();
        adviseOnMissing();
        adviseOnValues();
    }

    private void adviseOnKey() {
        String key = condition.key();
        Optional<String> official =
                KEYS.stream().filter(known -> known.equalsIgnoreCase(key)).findFirst();
        boolean ours = Stream.of("slack:", "sluice:", "cams:").anyMatch(condition.foldedKey()::startsWith);
        if (official.isPresent() && !official.get().equals(key)) {
            spot.report(
                    FindingCode.CONDITION_KEY_SPELLING,
                    "condition key " + Quoted.of(key) + ", officially spelled `" + official.get() + "`");
        } else if (official.isEmpty() && ours) {
            spot.report(
                    FindingCode.UNKNOWN_CONDITION_KEY,
                    "condition key " + Quoted.of(key) + " is filled by nobody"
                            + Nearest.didYouMean(key, KEYS, ", so it is always missing"));
        }
    }

    private void adviseOnMissing() {
        boolean mayBeMissing = Arrays.stream(ContextKey.values())
                .filter(ContextKey::isAlwaysThere)
                .noneMatch(key -> key.toString().equalsIgnoreCase(condition.key()));
        if (mayBeMissing && effect == Effect.ALLOW && condition.operator().isNegated()) {
            spot.report(
                    FindingCode.ALLOW_WHEN_MISSING,
                    "`" + condition.operator() + "` also allows requests that have no " + Quoted.of(condition.key()));
        }
        boolean onFalse = condition.operator() == Operator.BOOL
                && condition.wanted().get(0).equalsIgnoreCase("false");
        if (mayBeMissing && effect == Effect.DENY && onFalse) {
            spot.report(
                    FindingCode.DENY_NOT_WHEN_MISSING,
                    "forbids nothing to requests that have no " + Quoted.of(condition.key()));
        }
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
                spot.report(
                        FindingCode.POLICY_VARIABLE,
                        Quoted.of(value) + " is plain text, for RAM has no policy variables");
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
