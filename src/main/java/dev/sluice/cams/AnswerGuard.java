package dev.sluice.cams;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Lets only a JSON object of sensible size through as an answer.
 *
 * <p>The generic client above loses the HTTP status of an answer that is not JSON and puts the whole body into an
 * exception; here the status is kept and the body dropped.
 */
final class AnswerGuard implements Interceptor {
    private static final long LARGEST_ANSWER = 4L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Response intercept(Chain chain) throws IOException {
        try (var response = chain.proceed(chain.request())) {
            if (response.isRedirect()) {
                throw new UnreadableAnswer(response.code(), "leads to another address, which was not followed");
            }
            byte[] body = response.peekBody(LARGEST_ANSWER + 1).bytes();
            if (body.length > LARGEST_ANSWER || !isJsonObject(body)) {
                throw new UnreadableAnswer(response.code(), "was not JSON as CAMS writes it");
            }
            return response.newBuilder()
                    .body(ResponseBody.create(body, response.body().contentType()))
                    .build();
        }
    }

    private static boolean isJsonObject(byte[] body) {
        try {
            var tree = JSON.readTree(body);
            return tree != null && tree.isObject();
        } catch (IOException e) {
            return false;
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
