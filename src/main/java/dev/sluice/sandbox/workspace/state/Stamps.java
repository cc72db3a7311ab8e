package dev.sluice.sandbox.workspace.state;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;

/** Makes the time stamps that name messages and the ids that name everything else; safe for many threads. */
public final class Stamps {
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMicros;
    private long lastId;

    Stamps(InstantSource clock) {
        this.clock = clock;
    }

    /** Gives stamps of the clock's time again after it was set back; ids are never given twice. */
    synchronized void restart() {
        lastMicros = 0;
    }

    /** A stamp such as {@code 1767225600.000100}, later than every stamp before it even when the clock stands still. */
    public synchronized String ts() {
        Instant now = clock.instant();
        lastMicros = Math.max(lastMicros + 100, now.getEpochSecond() * 1_000_000L + now.getNano() / 1_000);
        return text(lastMicros);
    }

    /** The stamp of a message that was written some time ago. */
    static String ts(Instant then) {
        return text(then.getEpochSecond() * 1_000_000L + then.getNano() / 1_000);
    }

    /** The same moment as whole seconds and a fraction, without promising that nobody else has it. */
    public String now() {
        return ts(clock.instant());
    }

    /** An id of its own with this letter in front, such as {@code V000000001F}. */
    public synchronized String id(String letter) {
        return String.format(Locale.ROOT, "%s%010X", letter, ++lastId);
    }

    /** Something nobody can guess, of as many bytes in hexadecimal digits. */
    public String secret(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** Whether something that was made then is older than it may be. */
    boolean older(Instant made, Duration most) {
        return Duration.between(made, clock.instant()).compareTo(most) > 0;
    }

    /** The clock's own time. */
    public Instant instant() {
        return clock.instant();
    }

    private static String text(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }
}
