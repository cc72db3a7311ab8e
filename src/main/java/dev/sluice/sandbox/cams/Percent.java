package dev.sluice.sandbox.cams;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Percent encoding as the signature wants it, and decoding as the wire has it ({@code +} is a space there). */
final class Percent {
    private static final String KEPT = "-_.~";

    private Percent() {}

    /** Encodes all but letters, digits and {@code -_.~} of a text, in UTF-8. */
    static String encode(String text) {
        var out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append('%').append(hexDigit(c >> 4)).append(hexDigit(c & 0xf));
            }
        }
        return out.toString();
    }

    /** Reads {@code a=b&c=d}; of two values of one name the last stays. */
    static Map<String, String> pairs(@Nullable String encoded) {
        var all = new TreeMap<String, String>();
        if (encoded == null || encoded.isEmpty()) {
            return all;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                all.put(decode(name), decode(value));
            }
        }
        return all;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded, whatever it is; the signature will not match.
            return text;
        }
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || KEPT.indexOf(c) >= 0;
    }

    private static char hexDigit(int value) {
        return "0123456789ABCDEF".charAt(value);
    }
}
