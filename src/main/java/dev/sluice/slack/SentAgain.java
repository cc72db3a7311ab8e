package dev.sluice.slack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends a request once more when its connection broke, as the HTTP library does by itself, but for messages: Slack may
 * have posted one before its answer was lost, and whether it stands there is for the outbox to find out.
 */
final class SentAgain implements Interceptor {
    private static final List<String> POSTS = List.of("/chat.post", "/files.complete");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        try {
            return chain.proceed(request);
        } catch (InterruptedIOException late) {
            throw late;
        } catch (ConnectException unsent) {
            return chain.proceed(request); // to another of Slack's addresses, if there is one
        } catch (IOException broken) {
            if (POSTS.stream().anyMatch(request.url().encodedPath()::contains)) {
                throw broken;
            }
            return chain.proceed(request);
        }
    }
}
