package dev.sluice.audit.verify;

import dev.sluice.words.Sentence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Slack's time stamps of messages, seconds with six digits behind the point: they sort as text. */
final class Stamp {
    private Stamp() {}

    static String of(Instant time) {
        return String.format(Locale.ROOT, "%010d.%06d", time.getEpochSecond(), time.getNano() / 1_000);
    }

    /** The time, to the second; the epoch when it is no time stamp. */
    static Instant time(String ts) {
        try {
            return Instant.ofEpochSecond((long) Double.parseDouble(ts)).truncatedTo(ChronoUnit.SECONDS);
        } catch (NumberFormatException e) {
            return Instant.EPOCH;
        }
    }

    /** How people find the message: its time, its channel, its stamp. */
    static Sentence place(String channel, String ts) {
        return FindingWords.SAY.message(
                new Spot.Moment(time(ts)), new Spot.Channel(channel), new Spot.Message(channel, ts));
    }
}
