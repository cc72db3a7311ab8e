package dev.sluice.access.review;

import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.Finding;
import dev.sluice.access.grammar.FindingCode;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares statements and reports each that another makes pointless, once. */
final class Comparison {
    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return findings;
    }

    /** Compares the statements of one document. */
    void within(PolicyDocument document) {
        for (Statement statement : document.statements()) {
            forbidden(document, statement, document)
                    .or(() -> repeated(document, statement))
                    .ifPresent(findings::add);
        }
    }

    /** Compares the statements of a policy with those of another that the same people hold or that is over the same. */
    void between(Held one, Held other) {
        boolean isTold = other.isAttachedWith(one)
                && (!one.isAttachedWith(other)
                        || other.policy().name().compareTo(one.policy().name()) < 0);
        for (Statement statement : one.policy().statements()) {
            Optional<Finding> forbidden =
                    other.reachesAllOf(one) ? forbidden(one.policy(), statement, other.policy()) : Optional.empty();
            forbidden
                    .or(() -> isTold ? same(one.policy(), statement, other.policy()) : Optional.empty())
                    .ifPresent(findings::add);
        }
    }

    private static Optional<Finding> forbidden(PolicyDocument document, Statement allow, PolicyDocument by) {
        return by.statements().stream()
                .filter(deny -> allow.effect() == Effect.ALLOW && deny.effect() == Effect.DENY)
                .filter(deny -> Cover.covers(deny, allow))
                .findFirst()
                .map(deny -> finding(
                        FindingCode.UNREACHABLE_STATEMENT,
                        document,
                        allow,
                        "allows nothing, for " + name(document, by, deny) + " forbids all of it"));
    }

    private static Optional<Finding> repeated(PolicyDocument document, Statement statement) {
        for (Statement other : document.statements()) {
            boolean isCovered = other.number() != statement.number()
                    && other.effect() == statement.effect()
                    && Cover.covers(other, statement);
            boolean isSame = isCovered && Cover.covers(statement, other);
            if (isSame && other.number() < statement.number()) {
                return Optional.of(duplicate(document, statement, document, other));
            }
            if (isCovered && !isSame) {
                return Optional.of(finding(
                        FindingCode.REDUNDANT_STATEMENT,
                        document,
                        statement,
                        "adds nothing, for statement " + other.number() + " "
                                + (other.effect() == Effect.ALLOW ? "allows" : "forbids") + " all of it already"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> same(PolicyDocument document, Statement statement, PolicyDocument in) {
        return in.statements().stream()
                .filter(other -> other.effect() == statement.effect())
                .filter(other -> Cover.covers(other, statement) && Cover.covers(statement, other))
                .findFirst()
                .map(other -> duplicate(document, statement, in, other));
    }

    private static Finding duplicate(PolicyDocument document, Statement statement, PolicyDocument in, Statement first) {
        return finding(
                FindingCode.DUPLICATE_STATEMENT, document, statement, "says the same as " + name(document, in, first));
    }

    private static String name(PolicyDocument here, PolicyDocument document, Statement statement) {
        String number = "statement " + statement.number();
        return here == document ? number : number + " of policy `" + document.name() + "`";
    }

    static Finding finding(FindingCode code, PolicyDocument document, Statement statement, String message) {
        return new Finding(
                code,
                document.name(),
                "/Statement/" + (statement.number() - 1),
                "statement " + statement.number() + ": " + message,
                document.place(statement.number()).orElse(null));
    }
}
