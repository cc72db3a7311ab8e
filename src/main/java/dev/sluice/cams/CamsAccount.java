package dev.sluice.cams;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Alibaba Cloud account whose flows Sluice looks after, as the settings describe it.
 *
 * @param id the account's number, used in resource names
 * @param name shown to people beside the number; the number itself where there is none
 * @param endpoint a host such as {@code cams.ap-southeast-1.aliyuncs.com}, reached over https; {@code http://} only
 *     before a loopback address
 * @param profile of the official credential file; null for the default credential chain
 * @param callsPerSecond of each operation, as CAMS allows the account
 */
public record CamsAccount(
        String id,
        String name,
        String region,
        String endpoint,
        @Nullable String profile,
        double callsPerSecond,
        List<Space> spaces) {
    /** The most calls a second that can be set up; CAMS documents 5. */
    public static final double MOST_CALLS_PER_SECOND = 1000;

    public CamsAccount {
        requireText("id", id);
        requireText("name", name);
        requireText("region", region);
        if (!(callsPerSecond > 0 && callsPerSecond <= MOST_CALLS_PER_SECOND)) {
            throw new IllegalArgumentException(
                    "callsPerSecond `" + callsPerSecond + "`, wanted more than 0 and at most 1000");
        }
        var unused = Endpoint.of(endpoint);
        spaces = List.copyOf(spaces);
    }

    private static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("account " + field + " is blank");
        }
    }
}
