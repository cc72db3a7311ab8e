package dev.sluice.change;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is mentioned on the card of a change that waits for approvals.
 *
 * @param userGroup the group to mention; only with {@link Kind#USERGROUP}
 */
public record Mention(Kind kind, @Nullable String userGroup) {
    public static final Mention NOBODY = new Mention(Kind.NOBODY, null);
    public static final Mention APPROVERS = new Mention(Kind.APPROVERS, null);

    /** The kinds of mentions. */
    public enum Kind {
        NOBODY,
        /** Everybody who could approve, as long as they are few. */
        APPROVERS,
        USERGROUP
    }

    /**
     * Reads {@code nobody}, {@code approvers} or {@code usergroup:S…}.
     *
     * @throws IllegalArgumentException saying what was wanted
     */
    public static Mention parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (text.strip().matches("usergroup:S[A-Z0-9]{1,30}")) {
            return new Mention(Kind.USERGROUP, text.strip().substring("usergroup:".length()));
        }
        return switch (word) {
            case "nobody" -> NOBODY;
            case "approvers" -> APPROVERS;
            default ->
                throw new IllegalArgumentException("`" + text + "`, wanted `nobody`, `approvers` or `usergroup:S…`");
        };
    }
}
