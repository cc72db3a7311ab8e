package dev.sluice.cams;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Lets only a JSON object of sensible size through as an answer, and says of every failure whether the request left.
 *
 * <p>The generic client above loses the HTTP status of an answer that is not JSON and puts the whole body into an
 * exception; here the status is kept and the body dropped.
 */
final class AnswerGuard implements Interceptor {
    private static final long LARGEST_ANSWER = 4L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Response intercept(Chain chain) throws IOException {
        var departure = new Departure();
        Request request =
                chain.request().newBuilder().tag(Departure.class, departure).build();
        try (var response = chain.proceed(request)) {
            byte[] body = response.peekBody(LARGEST_ANSWER + 1).bytes();
            if (response.isRedirect()) {
                throw new UnreadableAnswer(response.code(), "leads to another address, which was not followed");
            }
            if (body.length > LARGEST_ANSWER || !isJsonObject(body)) {
                throw new UnreadableAnswer(response.code(), "was not JSON as CAMS writes it");
            }
            return response.newBuilder()
                    .body(ResponseBody.create(body, response.body().contentType()))
                    .build();
        } catch (IOException e) {
            throw departure.hasLeft ? e : new NeverSent(e);
        }
    }

    /** Runs when there is a connection, right before the first byte of the request. */
    static Response noteDeparture(Chain chain) throws IOException {
        var departure = chain.request().tag(Departure.class);
        if (departure != null) {
            departure.hasLeft = true;
        }
        return chain.proceed(chain.request());
    }

    private static boolean isJsonObject(byte[] body) {
        try {
            var tree = JSON.readTree(body);
            return tree != null && tree.isObject();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a request has begun to leave. One thread carries a request from end to end. */
    private static final class Departure {
        private boolean hasLeft;
    }

    /** The request never left: no address, no connection, no time. */
    static final class NeverSent extends IOException {
        private static final long serialVersionUID = 1;

        NeverSent(IOException cause) {
            super(cause);
        }
    }

    /** Something answered, but not CAMS. */
    static final class UnreadableAnswer extends IOException {
        private static final long serialVersionUID = 1;

        private final int httpStatus;

        UnreadableAnswer(int httpStatus, String what) {
            super("the answer (HTTP " + httpStatus + ") " + what);
            this.httpStatus = httpStatus;
        }

        int httpStatus() {
            return httpStatus;
        }
    }
}
