package dev.sluice.cams;

/** What the fate of one request says about how much CAMS can take. */
enum Load {
    /** It took the request, whatever it made of it. */
    FINE,
    /** It counted too many calls. */
    TOO_MUCH,
    /** It is away: the gateway answers in its place. */
    AWAY,
    /** Nothing: no answer came. */
    UNTOLD;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    static Load toldBy(Sent sent) {
        return sent.match(
                answer -> told(answer.httpStatus(), answer.code()),
                lost -> told(lost.httpStatus(), ""),
                notSent -> UNTOLD,
                none -> UNTOLD);
    }

    private static Load told(int httpStatus, String code) {
        if (CamsFailure.of(httpStatus, code) == CamsFailure.THROTTLED || httpStatus == TOO_MANY_REQUESTS) {
            return TOO_MUCH;
        }
        if (httpStatus == SERVICE_UNAVAILABLE || CamsFailure.isAway(code)) {
            return AWAY;
        }
        return httpStatus == 0 ? UNTOLD : FINE;
    }
}
