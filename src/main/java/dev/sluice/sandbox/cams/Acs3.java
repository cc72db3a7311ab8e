package dev.sluice.sandbox.cams;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The arithmetic of ACS3-HMAC-SHA256: from a request and the names of its signed headers to a signature.
 *
 * <p>The wire may order and encode the query as it likes: it is decoded first and written again here, sorted and with
 * every byte encoded but letters, digits and {@code -_.~}.
 */
final class Acs3 {
    static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private Acs3() {}

    static String signature(String secret, WireRequest request, List<String> signedHeaders) {
        return hexHmac(secret, stringToSign(request, signedHeaders));
    }

    static String stringToSign(WireRequest request, List<String> signedHeaders) {
        byte[] canonical = canonical(request, signedHeaders).getBytes(StandardCharsets.UTF_8);
        return ALGORITHM + "\n" + hexSha256(canonical);
    }

    static String canonical(WireRequest request, List<String> signedHeaders) {
        String query = request.query().entrySet().stream()
                .map(pair -> Percent.encode(pair.getKey()) + "=" + Percent.encode(pair.getValue()))
                .collect(Collectors.joining("&"));
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + request.header(name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.path(),
                query,
                headers,
                String.join(";", signedHeaders),
                request.payloadHash());
    }

    static String hexSha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hexHmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
