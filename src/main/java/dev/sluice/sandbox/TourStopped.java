package dev.sluice.sandbox;

/** The tour cannot go on: something did not happen as it should. */
final class TourStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourStopped(String why) {
        super(why);
    }
}
