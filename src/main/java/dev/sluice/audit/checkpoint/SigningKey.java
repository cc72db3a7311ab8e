package dev.sluice.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An Ed25519 key that signs checkpoints. It never prints itself. May be used by any number of threads. */
public final class SigningKey {
    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * Reads a PKCS#8 PEM, as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @throws IllegalArgumentException when it is something else; the message does not quote it
     */
    public static SigningKey ofPem(String pem) {
        try {
            byte[] bytes = Pem.decode(pem, "PRIVATE KEY");
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            var pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            var pair = pairs.generateKeyPair();
            if (!Arrays.equals(pair.getPrivate().getEncoded(), secret.getEncoded())) {
                throw new IllegalStateException("this Java makes Ed25519 keys from more than 32 random bytes");
            }
            return new SigningKey(secret, pair.getPublic());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("not an Ed25519 key in PKCS#8 PEM", e);
        }
    }

    /** A source that gives one seed: an Ed25519 key pair is a function of its 32 random bytes. */
    private static final class Fixed extends SecureRandom {
        private final transient byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        }
    }

    String sign(String statement) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign the checkpoint", e);
        }
    }

    PublicKey open() {
        return open;
    }

    /** The name of the key: the first 16 hex digits of its public half. */
    public String name() {
        return TrustedKeys.name(open);
    }

    @Override
    public String toString() {
        return "signing key " + name();
    }
}
