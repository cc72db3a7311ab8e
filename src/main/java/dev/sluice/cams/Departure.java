package dev.sluice.cams;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The request that the current thread is sending: whether it has begun to leave, and who wants to see it pass.
 *
 * <p>The generic client takes nothing along to its HTTP client but the request, so the note is kept with the thread,
 * which carries a request from end to end. Whoever sends {@linkplain #begin begins} one, and {@linkplain #forget
 * forgets} it after.
 */
final class Departure {
    private static final ThreadLocal<Departure> CURRENT = new ThreadLocal<>();

    private final Passage passage;
    private boolean hasLeft;

    private Departure(Passage passage) {
        this.passage = passage;
    }

    static Departure begin(Passage passage) {
        var departure = new Departure(passage);
        CURRENT.set(departure);
        return departure;
    }

    static void forget() {
        CURRENT.remove();
    }

    boolean hasLeft() {
        return hasLeft;
    }

    /** Goes between connection and wire, as a network interceptor. */
    static Response watch(Interceptor.Chain chain) throws IOException {
        Departure departure = CURRENT.get();
        if (departure == null) {
            return chain.proceed(chain.request());
        }
        departure.hasLeft = true;
        departure.passage.left();
        var response = chain.proceed(chain.request());
        departure.passage.answered();
        return response;
    }
}
