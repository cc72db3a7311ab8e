package dev.sluice.access.conditions;

import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.patterns.Wildcard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a condition block: an operator, the key and the values that the policy wants.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Condition {
    /** With more it would take too many places in an index. */
    private static final int MOST_LABELS = 64;

    private final Operator operator;
    private final String key;
    private final String foldedKey;
    private final List<String> wanted;
    private final Comparison.Bound<?, ?> test;
    private final List<Label> labels;
    private final @Nullable Scale scale;

    /** A text, folded, that a request must carry in this way, or the condition cannot match. */
    public record Label(String foldedKey, String folded, Part part) {
        /** As what a value carries a text: as all of it, as how it begins or ends, or anywhere. */
        public enum Part {
            WHOLE,
            BEGINNING,
            END,
            ANYWHERE
        }
    }

    /** @throws IllegalArgumentException if a value is not one that the operator {@linkplain Operator#reads reads} */
    public Condition(Operator operator, String key, List<String> wanted) {
        this.operator = operator;
        this.key = key;
        this.foldedKey = CaseFold.of(key);
        this.wanted = List.copyOf(wanted);
        this.test = operator.comparison().with(wanted);
        this.labels = wanted.size() > MOST_LABELS ? List.of() : labels(operator, foldedKey, wanted);
        this.scale = Scale.of(operator);
    }

    /**
     * Compares with what a request carries.
     *
     * @param missingMatches whether a negated operator matches a key that is missing; RAM's rule, as far as it is known
     */
    public Answer answer(RequestValues request, boolean missingMatches) {
        if (request.texts().isEmpty()) {
            return operator.isNegated() && missingMatches ? Answer.MATCHED_BECAUSE_MISSING : Answer.MISSING;
        }
        boolean holds = test.anyPairHolds(request);
        if (!operator.isNegated() && holds) {
            return Answer.MATCHED;
        }
        if (!test.canRead(request)) {
            return Answer.UNREADABLE;
        }
        return holds == operator.isNegated() ? Answer.DIFFERENT : Answer.MATCHED;
    }

    /** Of which the request must carry one for the condition to match; empty if that cannot be said. */
    public List<Label> labels() {
        return labels;
    }

    /**
     * The scale of which a request must carry a value for the condition to match, or null if that cannot be said. Which
     * stretch of it is told by {@link Span#of}.
     */
    public @Nullable Scale scale() {
        return scale;
    }

    private static List<Label> labels(Operator operator, String foldedKey, List<String> wanted) {
        return switch (operator) {
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE ->
                wanted.stream()
                        .map(text -> new Label(foldedKey, CaseFold.of(text), Label.Part.WHOLE))
                        .distinct()
                        .toList();
            case STRING_LIKE -> {
                List<Label> all = new ArrayList<>();
                for (String text : wanted) {
                    String head = Wildcard.head(text);
                    String tail = Wildcard.tail(text);
                    String longest = Wildcard.longest(text);
                    if (head.length() == text.length()) {
                        all.add(new Label(foldedKey, CaseFold.of(text), Label.Part.WHOLE));
                    } else if (!head.isEmpty()) {
                        all.add(new Label(foldedKey, CaseFold.of(head), Label.Part.BEGINNING));
                    } else if (!tail.isEmpty()) {
                        all.add(new Label(foldedKey, CaseFold.of(tail), Label.Part.END));
                    } else if (!longest.isEmpty()) {
                        all.add(new Label(foldedKey, CaseFold.of(longest), Label.Part.ANYWHERE));
                    } else {
                        yield List.of();
                    }
                }
                yield all.stream().distinct().toList();
            }
            case STRING_NOT_EQUALS,
                    STRING_NOT_EQUALS_IGNORE_CASE,
                    STRING_NOT_LIKE,
                    NUMERIC_EQUALS,
                    NUMERIC_NOT_EQUALS,
                    NUMERIC_LESS_THAN,
                    NUMERIC_LESS_THAN_EQUALS,
                    NUMERIC_GREATER_THAN,
                    NUMERIC_GREATER_THAN_EQUALS,
                    DATE_EQUALS,
                    DATE_NOT_EQUALS,
                    DATE_LESS_THAN,
                    DATE_LESS_THAN_EQUALS,
                    DATE_GREATER_THAN,
                    DATE_GREATER_THAN_EQUALS,
                    BOOL,
                    IP_ADDRESS,
                    NOT_IP_ADDRESS -> List.of();
        };
    }

    /** Conditions that ask the same of the same key are one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition that
                && operator == that.operator
                && foldedKey.equals(that.foldedKey)
                && wanted.equals(that.wanted);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * operator.hashCode() + foldedKey.hashCode()) + wanted.hashCode();
    }

    public Operator operator() {
        return operator;
    }

    /** The key as the policy writes it. */
    public String key() {
        return key;
    }

    /** The key in the form in which spellings are compared. */
    public String foldedKey() {
        return foldedKey;
    }

    public List<String> wanted() {
        return wanted;
    }

    /** The values wanted as they were read. */
    List<?> valuesWanted() {
        return test.wanted();
    }
}
