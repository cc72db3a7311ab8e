package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a change runs without the approvals it takes, since somebody said that it cannot wait.
 *
 * @param reviewer who has looked at it since; null while that is due
 */
public record Emergency(
        UserId who, String reason, Instant at, @Nullable UserId reviewer) {
    Emergency reviewedBy(UserId person) {
        return new Emergency(who, reason, at, person);
    }
}
