package dev.sluice.cams;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.exception.CredentialException;
import com.aliyun.credentials.models.Config;
import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.credentials.provider.CLIProfileCredentialsProvider;
import com.aliyun.credentials.provider.DefaultCredentialsProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the key comes from that signs the calls of one account. Alibaba's own library finds it and renews it; Sluice
 * never stores one.
 *
 * <p>A key may be replaced while Sluice runs: roles, tokens and the address of {@code ALIBABA_CLOUD_CREDENTIALS_URI}
 * are asked again by the library, {@code ~/.aliyun/config.json} is read again when it changes. What the library reads
 * once in a process, it reads once: variables of the environment, and {@code ~/.alibabacloud/credentials.ini}.
 *
 * <p>Safe for any number of threads. No text made here ever holds a key, a secret or a token.
 */
public final class CamsCredentials {
    private static final String CONFIG = ".aliyun/config.json";
    private static final String PROFILE_VARIABLE = "ALIBABA_CLOUD_PROFILE";

    private final String origin;
    private final Client client;

    private CamsCredentials(String origin, Client client) {
        this.origin = origin;
        this.client = client;
    }

    /** The official chain: system properties, environment, OIDC, profile files, instance metadata, URI. */
    public static CamsCredentials byDefault() {
        return new CamsCredentials(
                "the default credential chain",
                new RotatingClient(CONFIG, () -> new Client(new DefaultCredentialsProvider())));
    }

    /**
     * A profile of {@code ~/.aliyun/config.json}.
     *
     * <p>Alibaba's library lets the variable {@code ALIBABA_CLOUD_PROFILE} overrule the profile asked for, which would
     * send one account's calls with another's key; when the two differ, there is no credential.
     */
    public static CamsCredentials ofProfile(String profile) {
        return ofProfile(profile, System.getenv(PROFILE_VARIABLE));
    }

    static CamsCredentials ofProfile(String profile, @Nullable String overruling) {
        String origin = "the profile `" + profile + "`";
        if (overruling != null && !overruling.isEmpty() && !overruling.equals(profile)) {
            return new CamsCredentials(
                    origin,
                    new Missing(PROFILE_VARIABLE + " is `" + overruling + "` and overrules " + origin
                            + " of the settings, unset it"));
        }
        return new CamsCredentials(
                origin,
                new RotatingClient(
                        CONFIG,
                        () -> new Client(CLIProfileCredentialsProvider.builder()
                                .profileName(profile)
                                .build())));
    }

    /** A lasting key, such as the sandbox's. */
    public static CamsCredentials fixed(String accessKeyId, String secret) {
        return fixed("access_key", accessKeyId, secret, null);
    }

    /** A passing key with its security token. */
    public static CamsCredentials fixed(String accessKeyId, String secret, String securityToken) {
        return fixed("sts", accessKeyId, secret, securityToken);
    }

    private static CamsCredentials fixed(String type, String id, String secret, @Nullable String token) {
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("access key ID or secret is blank");
        }
        var config = new Config();
        config.type = type;
        config.accessKeyId = id;
        config.accessKeySecret = secret;
        if (token != null) {
            config.securityToken = token;
        }
        return new CamsCredentials("a fixed key", new Client(config));
    }

    /**
     * Why no credential can be had right now; empty when one can. May take some seconds the first time: the chain asks
     * files and servers.
     */
    public Optional<String> problem() {
        try {
            CredentialModel found = client.getCredential();
            return found == null ? Optional.of(origin + " gave no key") : Optional.empty();
        } catch (CredentialException e) {
            return Optional.of(origin + " gave no key: " + oneLine(e.getMessage()));
        } catch (RuntimeException e) {
            // Anything may come out of the providers; only their own exception is known to be free of secrets.
            return Optional.of(origin + " gave no key");
        }
    }

    Client client() {
        return client;
    }

    @Override
    public String toString() {
        return origin;
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\s+", " ");
    }

    /** A credential that cannot be had, and why. */
    private static final class Missing extends Client {
        private final String why;

        Missing(String why) {
            this.why = why;
        }

        @Override
        public CredentialModel getCredential() {
            throw new CredentialException(why);
        }
    }
}
