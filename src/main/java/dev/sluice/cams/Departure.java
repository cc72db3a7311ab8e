package dev.sluice.cams;

/**
 * Whether the request of the current thread has begun to leave.
 *
 * <p>The generic client takes nothing along to its HTTP client but the request, so the note is kept with the thread,
 * which carries a request from end to end. Whoever sends {@linkplain #begin begins} one, and {@linkplain #forget
 * forgets} it after.
 */
final class Departure {
    private static final ThreadLocal<Departure> CURRENT = new ThreadLocal<>();

    private final Runnable onLeaving;
    private boolean hasLeft;

    private Departure(Runnable onLeaving) {
        this.onLeaving = onLeaving;
    }

    static Departure begin(Runnable onLeaving) {
        var departure = new Departure(onLeaving);
        CURRENT.set(departure);
        return departure;
    }

    static void forget() {
        CURRENT.remove();
    }

    /** There is a connection, and the first byte of this thread's request is about to go into it. */
    static void note() {
        Departure departure = CURRENT.get();
        if (departure != null) {
            departure.hasLeft = true;
            departure.onLeaving.run();
        }
    }

    boolean hasLeft() {
        return hasLeft;
    }
}
