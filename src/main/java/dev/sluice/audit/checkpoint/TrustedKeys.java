package dev.sluice.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** The public keys whose signatures count, by name. */
public final class TrustedKeys {
    /** Nobody's signature can be checked. */
    public static final TrustedKeys NONE = new TrustedKeys(Map.of());

    private final Map<String, PublicKey> keys;

    private TrustedKeys(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** What a signature is worth. */
    public enum Worth {
        /** Signed by a trusted key. */
        GOOD,
        /** Not what the key that it names would have signed. */
        FORGED,
        /** Signed by a key that nobody here trusts. */
        STRANGE,
        /** Not signed at all. */
        NONE
    }

    /** These, and the public half of a signing key. */
    public TrustedKeys and(SigningKey key) {
        return and(key.open());
    }

    /**
     * These, and a public key as {@code openssl pkey -pubout} writes it.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public TrustedKeys andPem(String pem) {
        try {
            byte[] bytes = Pem.decode(pem, "PUBLIC KEY");
            return and(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key in PEM", e);
        }
    }

    private TrustedKeys and(PublicKey key) {
        var all = new HashMap<>(keys);
        all.put(name(key), key);
        return new TrustedKeys(all);
    }

    static String name(PublicKey key) {
        return HexFormat.of().formatHex(key.getEncoded()).substring(24, 40);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Checks the signature of a checkpoint. */
    public Worth worth(Checkpoint checkpoint) {
        if (checkpoint.signature() == null || checkpoint.key() == null) {
            return Worth.NONE;
        }
        PublicKey key = keys.get(checkpoint.key());
        if (key == null) {
            return Worth.STRANGE;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(checkpoint.statement().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(checkpoint.signature())) ? Worth.GOOD : Worth.FORGED;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Worth.FORGED;
        }
    }
}
