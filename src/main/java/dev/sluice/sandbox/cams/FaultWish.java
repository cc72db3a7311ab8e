package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** A fault as somebody outside asks for it. */
final class FaultWish {
    private FaultWish() {}

    /** Reads a fault of one of these actions, or of any; {@link FaultsServlet} says how one is written. */
    static Fault read(JsonNode wanted, Set<String> actions) {
        String api = wanted.path("api").asText("*");
        if (!api.equals("*") && !actions.contains(api)) {
            throw new IllegalArgumentException("api `" + api + "`, wanted `*` or one of " + actions);
        }
        var usual = Fault.of(api, kind(wanted.path("kind").asText()));
        return new Fault(
                api,
                usual.kind(),
                wanted.path("times").asInt(usual.times()),
                wanted.path("carriedOut").asBoolean(usual.carriedOut()),
                wanted.path("status").asInt(usual.status()),
                wanted.path("text").asText(usual.text()),
                Duration.ofMillis(wanted.path("millis").asLong(0)));
    }

    private static Fault.Kind kind(String word) {
        try {
            return Fault.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "kind `" + word
                            + "`, wanted html, empty, delay, drop-before, drop-after, status, limit or redirect",
                    e);
        }
    }
}
