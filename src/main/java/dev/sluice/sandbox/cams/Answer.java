package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;

/** What the service says to one request: an HTTP status and a JSON body in the documented envelope. */
record Answer(int status, String code, String requestId, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer to(Outcome outcome) {
        return outcome.match(Answer::done, Answer::refused);
    }

    private static Answer done(Outcome.Done done) {
        String requestId = newRequestId();
        var body = new LinkedHashMap<String, Object>();
        body.put("RequestId", requestId);
        body.put("Code", "OK");
        body.put("Message", "None");
        body.put("AccessDeniedDetail", "None");
        Object data = done.data();
        if (data != null) {
            body.put("Data", data);
        }
        return new Answer(200, "OK", requestId, json(body));
    }

    static Answer refused(ApiError error) {
        String requestId = newRequestId();
        var body = new LinkedHashMap<String, Object>();
        body.put("RequestId", requestId);
        body.put("HostId", "cams.ap-southeast-1.aliyuncs.com");
        body.put("Code", error.code());
        body.put("Message", error.message());
        body.put("AccessDeniedDetail", error.accessDenied());
        return new Answer(error.status(), error.code(), requestId, json(body));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts become JSON", e);
        }
    }

    private static String newRequestId() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
