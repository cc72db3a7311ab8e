package dev.sluice.slack;

import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What arrives over Socket Mode, taken out of its envelope, given to Bolt, and acknowledged with what Bolt answers.
 * What fails is not acknowledged, which Slack shows, or sends again. May be used by any number of threads.
 */
final class Envelopes {
    private static final Logger log = LoggerFactory.getLogger(Envelopes.class);

    private final App app;
    private final SocketModeRequestParser parser;

    Envelopes(App app) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
    }

    Optional<String> answer(String text) {
        SocketModeRequest request = parse(text);
        if (request == null || request.getBoltRequest() == null) {
            return Optional.empty();
        }
        try {
            Response response = app.run(request.getBoltRequest());
            if (response.getStatusCode() == 200) {
                return Optional.of(ack(request.getEnvelope().getEnvelopeId(), response));
            }
            log.warn(
                    "slack request failed type={} status={}",
                    request.getBoltRequest().getRequestType(),
                    response.getStatusCode());
        } catch (Exception e) { // Bolt declares Exception; Slack shows the person that the app failed
            log.error("slack request failed type={}", request.getBoltRequest().getRequestType(), e);
        }
        return Optional.empty();
    }

    private @Nullable SocketModeRequest parse(String text) {
        try {
            return parser.parse(text);
        } catch (RuntimeException e) { // Bolt's parser takes what Slack sends, and fails in many ways at anything else
            log.warn("slack request not understood why={}", e.getClass().getSimpleName());
            return null;
        }
    }

    /** Bolt's answer is JSON already, most of the time a long one: it is put in as it is. */
    private static String ack(String envelope, Response response) {
        String body = response.getBody();
        String id = new JsonPrimitive(envelope).toString();
        if (body == null || body.isEmpty()) {
            return "{\"envelope_id\":" + id + "}";
        }
        String type = String.valueOf(response.getContentType());
        String payload = type.startsWith("application/json") ? body : "{\"text\":" + new JsonPrimitive(body) + "}";
        return "{\"envelope_id\":" + id + ",\"payload\":" + payload + "}";
    }
}
