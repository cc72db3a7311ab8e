package dev.sluice.access.attachment;

import dev.sluice.access.wording.Quoted;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a policy is attached to, such as {@code usergroup:S0SUPPORT}. The id of everyone is empty. */
public record Target(Kind kind, String id) {
    /** Everybody in the workspace. */
    public static final Target EVERYONE = new Target(Kind.EVERYONE, "");

    /** The kinds of targets. */
    public enum Kind {
        USER("user", "[UW][A-Z0-9]{1,30}", "user:U0ANN"),
        USERGROUP("usergroup", "S[A-Z0-9]{1,30}", "usergroup:S0SUPPORT"),
        EVERYONE("everyone", "", "everyone"),
        CHANNEL("channel", "[CDG][A-Z0-9]{1,30}", "channel:C01PROD"),
        WORKSPACE("workspace", "[TE][A-Z0-9]{1,30}", "workspace:T0SHOP");

        private final String word;
        private final Pattern id;
        private final String example;

        Kind(String word, String id, String example) {
            this.word = word;
            this.id = Pattern.compile(id);
            this.example = example;
        }

        /** Says whether targets of this kind are people, as against places. */
        public boolean isPeople() {
            return switch (this) {
                case USER, USERGROUP, EVERYONE -> true;
                case CHANNEL, WORKSPACE -> false;
            };
        }
    }

    public Target {
        if (!kind.id.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    kind.word + " id " + Quoted.of(id) + ", wanted one such as in `" + kind.example + "`");
        }
    }

    /**
     * Reads {@code user:U…}, {@code usergroup:S…}, {@code everyone}, {@code channel:C…} or {@code workspace:T…}.
     *
     * @throws IllegalArgumentException saying what was wanted
     */
    public static Target parse(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(word) && (colon >= 0) != (kind == Kind.EVERYONE)) {
                return new Target(kind, colon < 0 ? "" : text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("target " + Quoted.of(text) + ", wanted one of "
                + Arrays.stream(Kind.values())
                        .map(kind -> "`" + kind.example + "`")
                        .collect(Collectors.joining(", ")));
    }

    /** The target as the settings write it. */
    @Override
    public String toString() {
        return kind == Kind.EVERYONE ? kind.word : kind.word + ":" + id;
    }
}
