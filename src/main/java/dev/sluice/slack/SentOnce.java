package dev.sluice.slack;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Lets no message go out twice: the HTTP library would send a request again by itself when its connection broke, though
 * Slack may have posted the message before that. Whether it stands there is for the outbox to find out.
 */
final class SentOnce implements Interceptor {
    private static final List<String> POSTS = List.of("/chat.post", "/files.complete");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        @Nullable RequestBody body = request.body();
        String path = request.url().encodedPath();
        if (body == null || POSTS.stream().noneMatch(path::contains)) {
            return chain.proceed(request);
        }
        return chain.proceed(
                request.newBuilder().method(request.method(), new OneShot(body)).build());
    }

    /** A body that the library must not write again. */
    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
