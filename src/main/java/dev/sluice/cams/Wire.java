package dev.sluice.cams;

import com.aliyun.credentials.exception.CredentialException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.io.InterruptedIOException;
import java.util.Map;

/**
 * Sends requests through Aliyun's generic client: signed, once, never again by itself.
 *
 * <p>Exceptions of the generic client hold the signed request, headers and all. They end here: of none of them does
 * more than its kind leave this class.
 */
final class Wire {
    static {
        // The hook is static in the generic client, shared by all its instances.
        newClient(new Config().setEndpoint("localhost")).addRequestInterceptor(new GuardedHttp());
    }

    private final Client client;
    private final CamsCredentials credentials;
    private final Limits limits;

    Wire(Endpoint endpoint, CamsCredentials credentials, Limits limits) {
        this.credentials = credentials;
        this.limits = limits;
        this.client = newClient(new Config()
                .setEndpoint(endpoint.hostAndPort())
                .setProtocol(endpoint.protocol())
                .setCredential(credentials.client())
                .setUserAgent("sluice")
                .setCallTimeout(limits.callMillis())
                .setReturnErrorResponse(true));
    }

    /**
     * Sends one request and waits for its answer.
     *
     * @param passage sees the request leave and the answer come, if it gets that far
     */
    Sent send(Operation operation, Map<String, String> query, Passage passage) {
        var departure = Departure.begin(passage);
        try {
            var request = new OpenApiRequest().setQuery(query);
            Map<String, ?> result = client.callApi(params(operation), request, runtime());
            int status = result.get("statusCode") instanceof Number code ? code.intValue() : 0;
            return result.get("body") instanceof Map<?, ?> body
                    ? new Sent.Answered(new Answer(status, textKeys(body)))
                    : new Sent.Lost("the answer (HTTP " + status + ") was empty", status);
        } catch (CredentialException e) {
            return new Sent.NoCredential(credentials.problem().orElse("the key could not be had for a moment"));
        } catch (Exception e) {
            return departure.hasLeft() ? lost(e) : new Sent.NotSent("CAMS could not be reached");
        } finally {
            Departure.forget();
        }
    }

    private Sent lost(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof AnswerGuard.UnreadableAnswer unreadable) {
                return new Sent.Lost(String.valueOf(unreadable.getMessage()), unreadable.httpStatus());
            }
            if (each instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
                return new Sent.Lost("the wait for the answer was cut short", 0);
            }
            if (each instanceof InterruptedIOException) {
                return new Sent.Lost("no answer within " + limits.call().toSeconds() + " seconds", 0);
            }
        }
        return new Sent.Lost("the connection broke before an answer came", 0);
    }

    private RuntimeOptions runtime() {
        return new RuntimeOptions()
                .setAutoretry(false)
                .setConnectTimeout(limits.connectMillis())
                .setReadTimeout(limits.callMillis());
    }

    private static Params params(Operation operation) {
        return new Params()
                .setStyle("RPC")
                .setAction(operation.action())
                .setVersion("2020-06-06")
                .setProtocol("HTTPS")
                .setPathname("/")
                .setMethod("POST")
                .setAuthType("AK")
                .setReqBodyType("formData")
                .setBodyType("json");
    }

    private static Client newClient(Config config) {
        try {
            return new Client(config);
        } catch (Exception e) {
            throw new IllegalStateException("the generic client does nothing here that may fail", e);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for keys
    private static Map<String, ?> textKeys(Map<?, ?> body) {
        return (Map<String, ?>) body;
    }
}
