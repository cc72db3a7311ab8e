package dev.sluice.change.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import dev.sluice.access.people.UserId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Codes by RFC 6238: six digits that hold for thirty seconds, and as long before and after for clocks that differ. May
 * be used by any number of threads and processes.
 */
public final class TotpFactors implements SecondFactors {
    /** Wrong codes in a row before the way is closed. */
    static final int MOST_TRIES = 5;

    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final JdbiFactors store;
    private final @Nullable FactorKey key;
    private final InstantSource clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    /**
     * Checks by this key.
     *
     * @param key null where none is set: nobody has a device then
     */
    public TotpFactors(JdbiFactors store, @Nullable FactorKey key, InstantSource clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Set<UserId> registered() {
        return key == null ? Set.of() : store.all().stream().map(Factor::who).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isRegistered(UserId who) {
        return key != null && store.find(who).isPresent();
    }

    @Override
    public Check check(UserId who, String typed) {
        Factor factor = store.find(who).orElse(null);
        if (key == null || factor == null) {
            return Check.UNREGISTERED;
        }
        Instant now = clock.instant();
        if (!store.tried(who, MOST_TRIES, now.plus(LOCKED_FOR), now)) {
            return Check.LOCKED;
        }
        OptionalLong step = step(key.secretOf(who, factor.generation()), typed.replaceAll("\\s", ""), now);
        if (step.isEmpty()) {
            return store.isLocked(who, now) ? Check.LOCKED : Check.WRONG;
        }
        if (store.use(factor, step.getAsLong())) {
            return Check.RIGHT;
        }
        store.forgive(who);
        return Check.USED;
    }

    private OptionalLong step(SecretKey secret, String typed, Instant now) {
        long seconds = codes.getTimeStep().toSeconds();
        long current = Math.floorDiv(now.getEpochSecond(), seconds);
        byte[] wanted = typed.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> MessageDigest.isEqual(
                        wanted,
                        code(secret, Instant.ofEpochSecond(step * seconds)).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private String code(SecretKey secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(secret, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret that is no key", e);
        }
    }

    /**
     * Registers somebody, and gives the secret for their device: Base32, as authenticator apps take it. It cannot be
     * asked for again; a device that they had no longer counts.
     *
     * @throws IllegalStateException when no key is set
     */
    public String register(UserId who) {
        if (key == null) {
            throw new IllegalStateException("no key for second factors is set");
        }
        Factor factor = store.add(who, clock.instant());
        byte[] secret = key.secretOf(who, factor.generation()).getEncoded();
        return BaseEncoding.base32().omitPadding().encode(secret);
    }
}
