package dev.sluice.sandbox.workspace.control;

import dev.sluice.sandbox.workspace.people.Complaint;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time as people write it: {@code 90s}, {@code 30m}, {@code 8h}, {@code 2d}. */
final class TimeSpan {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([smhd])");

    private TimeSpan() {}

    /** Reads the value of the field of this name. */
    static Duration read(String field, String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new Complaint(400, "`" + field + "` is `" + text + "`, wanted a time such as 30m, 8h or 2d");
        }
        long number = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
