package dev.sluice.access.patterns;

import java.util.Optional;

/**
 * The four fields of {@code acs:<service>:<region>:<account>:<relative id>} after the prefix.
 *
 * <p>Only the first four colons separate; the relative id keeps its own. Fields may be empty or hold wildcards.
 */
public record Arn(String service, String region, String account, String relativeId) {
    private static final String PREFIX = "acs";
    private static final int FIELDS = 5;

    /** The fields of a text, or nothing when the prefix is wrong or a field is missing. */
    public static Optional<Arn> of(String text) {
        String[] fields = text.split(":", FIELDS);
        return fields.length == FIELDS && fields[0].equals(PREFIX)
                ? Optional.of(new Arn(fields[1], fields[2], fields[3], fields[4]))
                : Optional.empty();
    }

    /** Says whether the first field of a text is {@code acs}. */
    public static boolean hasPrefix(String text) {
        return text.split(":", 2)[0].equals(PREFIX);
    }
}
