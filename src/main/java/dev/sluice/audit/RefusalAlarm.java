package dev.sluice.audit;

import java.time.Duration;

/**
 * When refusals of one person are worth an alarm.
 *
 * @param refusals how many; 0 for never
 * @param within this time
 */
public record RefusalAlarm(int refusals, Duration within) {
    /** Five in ten minutes. */
    public static final RefusalAlarm USUAL = new RefusalAlarm(5, Duration.ofMinutes(10));

    /** Never. */
    public static final RefusalAlarm OFF = new RefusalAlarm(0, Duration.ZERO);

    public boolean isOff() {
        return refusals == 0;
    }
}
