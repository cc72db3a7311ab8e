package dev.sluice.cams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that CAMS or its gateway answered, and the HTTP status it came with.
 *
 * <p>The envelope's keys are also read with a small first letter, which the gateway's errors sometimes have; white
 * space around texts, which CAMS's own samples show, is dropped.
 */
record Answer(int httpStatus, Map<String, ?> body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty when there is none. {@code SyncFlow} gives a number, so any type is taken. */
    String code() {
        return text("Code");
    }

    String message() {
        return text("Message");
    }

    /** Empty when there is none. */
    String requestId() {
        return text("RequestId");
    }

    /** What {@code AccessDeniedDetail} held, a text or an object, as text; null when it held nothing. */
    @Nullable
    String accessDetail() {
        Object detail = field("AccessDeniedDetail");
        String text = detail instanceof Map<?, ?> object ? asJson(object) : text("AccessDeniedDetail");
        // CAMS writes the word "None" for nothing.
        return text.isEmpty() || text.equals("None") || text.equals("{}") ? null : text;
    }

    @Nullable
    Object data() {
        return field("Data");
    }

    boolean isOk() {
        return httpStatus >= 200 && httpStatus < 300 && code().equals("OK");
    }

    private String text(String name) {
        Object value = field(name);
        return value == null ? "" : value.toString().strip();
    }

    private @Nullable Object field(String name) {
        Object value = body.get(name);
        return value == null ? body.get(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)) : value;
    }

    private static String asJson(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            return value.toString();
        }
    }
}
