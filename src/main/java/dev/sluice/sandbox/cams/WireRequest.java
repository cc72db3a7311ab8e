package dev.sluice.sandbox.cams;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came off the wire, decoded but not yet believed.
 *
 * @param query decoded and sorted by name
 * @param form what a form body held, decoded; the shape that clients before July 2025 send
 * @param headers by lower-case name
 * @param payloadHash of the body's bytes, lower-case hex SHA-256
 */
record WireRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> form,
        Map<String, String> headers,
        String payloadHash) {

    WireRequest {
        query = Collections.unmodifiableMap(new TreeMap<>(query));
        form = Collections.unmodifiableMap(new TreeMap<>(form));
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    static WireRequest of(
            String method, String path, @Nullable String rawQuery, Map<String, String> headers, byte[] body) {
        var lower = new TreeMap<String, String>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value.strip()));
        boolean isForm = lower.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
        String text = isForm ? new String(body, StandardCharsets.UTF_8) : "";
        return new WireRequest(method, path, Percent.pairs(rawQuery), Percent.pairs(text), lower, Acs3.hexSha256(body));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String action() {
        return header("x-acs-action");
    }

    /** All parameters, wherever they were sent; the query wins. */
    Map<String, String> parameters() {
        var all = new TreeMap<>(form);
        all.putAll(query);
        return all;
    }
}
