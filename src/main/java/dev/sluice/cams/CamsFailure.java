package dev.sluice.cams;

/** The kinds of refusal, as far as they ask for different handling. */
public enum CamsFailure {
    /** The account's calls a second are used up, here or elsewhere. */
    THROTTLED,
    /** CAMS or the way to it is not there; the request was not carried out. */
    UNAVAILABLE,
    /** The credentials, the clock or the permissions of this deployment are not in order. */
    NOT_AUTHORISED,
    /** CAMS understood the request and said no. */
    REJECTED;

    /** Says whether the same call may be sent again as it is, later. */
    public boolean safeToRepeat() {
        return switch (this) {
            case THROTTLED, UNAVAILABLE -> true;
            case NOT_AUTHORISED, REJECTED -> false;
        };
    }
}
