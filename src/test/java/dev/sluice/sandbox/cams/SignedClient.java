package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A small client for the emulator's own tests: signs as the documents say and shows what comes back. */
final class SignedClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String key;
    private final String secret;

    SignedClient(URI address, String key, String secret) {
        this.address = address;
        this.key = key;
        this.secret = secret;
    }

    /** One signed call; its parameters are names and values in turn. */
    HttpResponse<String> call(String action, String... parameters) throws IOException, InterruptedException {
        return http.send(request(action, parameters), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private HttpRequest request(String action, String... parameters) {
        var query = new TreeMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        String encoded = query.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var headers = new TreeMap<String, String>(Map.of(
                "x-acs-action", action,
                "x-acs-version", "2020-06-06",
                "x-acs-date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "x-acs-signature-nonce", UUID.randomUUID().toString(),
                "x-acs-content-sha256", Acs3.hexSha256(new byte[0])));
        var signed = new TreeMap<>(headers);
        signed.put("host", address.getAuthority());
        var names = List.copyOf(signed.keySet());
        var wire = WireRequest.of("POST", "/", encoded, signed, new byte[0]);
        headers.put(
                "Authorization",
                "ACS3-HMAC-SHA256 Credential=" + key + ",SignedHeaders=" + String.join(";", names) + ",Signature="
                        + Acs3.signature(secret, wire, names));
        var request = HttpRequest.newBuilder(address.resolve("/?" + encoded)).POST(BodyPublishers.noBody());
        headers.forEach(request::header);
        return request.build();
    }
}
