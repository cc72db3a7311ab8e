package dev.sluice.change.factor;

import dev.sluice.access.people.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key from which everybody's secret is derived. Whoever has it can make anybody's codes. Immutable. */
public final class FactorKey {
    private static final int SHORTEST = 32;
    private static final String HASH = "HmacSHA256";

    /** What RFC 4226 recommends, and authenticator apps take. */
    private static final int SECRET = 20;

    private final byte[] key;

    private FactorKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a key as {@code openssl rand -base64 32} writes it.
     *
     * @throws IllegalArgumentException when it is not Base64 of at least 32 bytes
     */
    public static FactorKey ofBase64(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) { // its message shows a part of the key
            throw new IllegalArgumentException("not Base64, wanted what `openssl rand -base64 32` writes");
        }
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException(key.length + " bytes, wanted at least " + SHORTEST);
        }
        return new FactorKey(key);
    }

    /** The secret of one of a person's devices. */
    SecretKey secretOf(UserId who, long generation) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            String name = "sluice second factor " + who.value() + " " + generation;
            byte[] derived = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(Arrays.copyOf(derived, SECRET), "HmacSHA1");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java knows no " + HASH, e);
        }
    }

    @Override
    public String toString() {
        return "FactorKey[hidden]";
    }
}
