package dev.sluice.access.patterns;

import java.util.Optional;

/**
 * The four fields of {@code acs:<service>:<region>:<account>:<relative id>} after the prefix.
 *
 * <p>Only the first four colons separate; the relative id keeps its own. Fields may be empty or hold wildcards.
 */
public record Arn(String service, String region, String account, String relativeId) {
    private static final String PREFIX = "acs:";

    /** The fields of a text, or nothing when the prefix is wrong or a field is missing. */
    public static Optional<Arn> of(String text) {
        int service = PREFIX.length();
        int region = text.startsWith(PREFIX) ? text.indexOf(':', service) : -1;
        int account = region < 0 ? -1 : text.indexOf(':', region + 1);
        int relativeId = account < 0 ? -1 : text.indexOf(':', account + 1);
        return relativeId < 0
                ? Optional.empty()
                : Optional.of(new Arn(
                        text.substring(service, region),
                        text.substring(region + 1, account),
                        text.substring(account + 1, relativeId),
                        text.substring(relativeId + 1)));
    }

    /** Says whether the first field of a text is {@code acs}. */
    public static boolean hasPrefix(String text) {
        return text.startsWith(PREFIX) || text.equals("acs");
    }
}
