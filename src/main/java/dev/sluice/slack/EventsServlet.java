package dev.sluice.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack's HTTP requests arrive: read as bytes, at most a megabyte of them, checked for their signature, then
 * handed to Bolt as UTF-8. A request that does not pass gets 401 and no word why; one that is too long, 413; one that
 * makes no sense, 400. When the app stops, each gets 503: Slack sends events again, to whoever is there then.
 *
 * <p>Now and then Slack looks at the server's certificate, without a signature: that is answered here and goes no
 * further.
 */
final class EventsServlet extends HttpServlet {
    private static final Logger log = LoggerFactory.getLogger(EventsServlet.class);
    private static final int LONGEST_BODY = 1 << 20;
    private static final Pattern CERTIFICATE_CHECK = Pattern.compile("(^|&)ssl_check=1(&|$)");

    private static final String BODY = EventsServlet.class.getName() + ".body";

    private final transient App app;
    private final transient Adapter adapter;
    private final transient RequestSignature signature;
    private final transient Intake intake;
    private final transient InstantSource clock;
    private final transient Counter refused;

    EventsServlet(App app, RequestSignature signature, Intake intake, InstantSource clock, Counter refused) {
        this.app = app;
        this.adapter = new Adapter(app.config());
        this.signature = signature;
        this.intake = intake;
        this.clock = clock;
        this.refused = refused;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!intake.enter()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            take(request, response);
        } finally {
            intake.leave();
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String timestamp = request.getHeader("X-Slack-Request-Timestamp");
        String signed = request.getHeader("X-Slack-Signature");
        if (!signature.isValid(timestamp, signed, body, clock.instant())) {
            if (CERTIFICATE_CHECK.matcher(text).find()) {
                return;
            }
            refused.increment();
            log.warn("slack request refused reason=signature bytes={}", body.length);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.setAttribute(BODY, text);
        write(answer(parse(request)), response);
    }

    private @Nullable Request<?> parse(HttpServletRequest request) throws IOException {
        try {
            return adapter.buildSlackRequest(request);
        } catch (RuntimeException e) { // Bolt's parser takes what Slack sends, and fails in many ways at anything else
            log.warn("slack request not understood why={}", e.getClass().getSimpleName());
            return null;
        }
    }

    private Response answer(@Nullable Request<?> request) {
        if (request == null) {
            return Response.error(HttpServletResponse.SC_BAD_REQUEST);
        }
        try {
            return app.run(request);
        } catch (Exception e) { // Bolt declares Exception; Slack shows the person that the app failed
            log.error("slack request failed type={}", request.getRequestType(), e);
            return Response.error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(answer.getContentType());
        if (answer.getBody() != null) {
            response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Bolt's adapter, which finds the body where it was put when it was read. */
    private static final class Adapter extends SlackAppServletAdapter {
        Adapter(AppConfig config) {
            super(config);
        }

        @Override
        protected String doReadRequestBodyAsString(HttpServletRequest request) {
            return String.valueOf(request.getAttribute(BODY));
        }
    }
}
