package dev.sluice.access.people;

import dev.sluice.access.wording.Quoted;
import java.util.regex.Pattern;

/** The id that Slack gave a person, such as {@code U02ABCDEF}; it starts with {@code U} or {@code W}. */
public record UserId(String value) {
    private static final Pattern FORM = Pattern.compile("[UW][A-Z0-9]{1,30}");

    public UserId {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "user id " + Quoted.of(value) + ", wanted `U` or `W` and capitals or digits");
        }
    }

    /** Says whether a text can be a user id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
