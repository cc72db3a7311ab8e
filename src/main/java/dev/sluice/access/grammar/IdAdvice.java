package dev.sluice.access.grammar;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.patterns.Wildcard;
import dev.sluice.access.wording.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Advice about conditions on people and places, which Slack knows by id: a name there is never met. */
final class IdAdvice {
    /** The keys that hold ids, and how those begin. */
    private enum Kind {
        USER(ContextKey.USER_ID, "UW", "a user, such as `U0ANN`"),
        TEAM(ContextKey.TEAM_ID, "TE", "a workspace, such as `T0SHOP`"),
        CHANNEL(ContextKey.CHANNEL_ID, "CDG", "a channel, such as `C01PROD`"),
        USER_GROUP(ContextKey.USER_GROUP, "S", "a user group, such as `S0SUPPORT`"),
        APPROVER(ContextKey.APPROVED_BY, "UWS", "a user or a user group, such as `U0ANN` or `S0SUPPORT`");

        private final ContextKey key;
        private final Pattern form;
        private final String wanted;

        Kind(ContextKey key, String initials, String wanted) {
            this.key = key;
            this.form = Pattern.compile("[" + initials + "][A-Z0-9]{1,30}");
            this.wanted = wanted;
        }
    }

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Spot spot;
    private final Condition condition;

    IdAdvice(Spot spot, Condition condition) {
        this.spot = spot;
        this.condition = condition;
    }

    void give() {
        for (Kind kind : KINDS) {
            if (kind.key.folded().equals(condition.foldedKey())) {
                adviseOnValues(kind);
            }
        }
    }

    private void adviseOnValues(Kind kind) {
        for (String value : condition.wanted()) {
            boolean isOne = kind.form
                    .matcher(ignoresCase() ? value.toUpperCase(Locale.ROOT) : value)
                    .matches();
            if (!isOne && !Wildcard.isIn(value) && !value.contains("${")) {
                spot.report(
                        FindingCode.NOT_AN_ID,
                        Quoted.of(value) + " is never found in `" + kind.key + "`, wanted the id of " + kind.wanted);
            }
        }
    }

    private boolean ignoresCase() {
        return condition.operator().toString().endsWith("IgnoreCase");
    }
}
