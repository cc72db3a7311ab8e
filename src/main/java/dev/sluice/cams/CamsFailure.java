package dev.sluice.cams;

import java.util.List;

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

    private static final List<String> THROTTLING = List.of("System.LimitControl", "Throttling");
    private static final List<String> AWAY = List.of("ServiceUnavailable");
    private static final List<String> AUTHORISATION = List.of(
            "Product.Unsubscript",
            "Ram.PermissionDeny",
            "NoPermission",
            "Forbidden",
            "IncompleteSignature",
            "InvalidAccessKeyId",
            "InvalidSecurityToken",
            "InvalidTimeStamp",
            "MissingSecurityToken",
            "SignatureDoesNotMatch",
            "SignatureNonceUsed");

    /** Says whether the same call may be sent again as it is, later. */
    public boolean safeToRepeat() {
        return switch (this) {
            case THROTTLED, UNAVAILABLE -> true;
            case NOT_AUTHORISED, REJECTED -> false;
        };
    }

    /** The kind of an error that CAMS or its gateway answered: by its code, where that is known, then by its status. */
    static CamsFailure of(int httpStatus, String code) {
        if (isOneOf(THROTTLING, code) || httpStatus == 429) {
            return THROTTLED;
        }
        if (isOneOf(AUTHORISATION, code)) {
            return NOT_AUTHORISED;
        }
        if (isAway(code) || httpStatus >= 500) {
            return UNAVAILABLE;
        }
        return httpStatus == 401 || httpStatus == 403 ? NOT_AUTHORISED : REJECTED;
    }

    /** Says whether the gateway's code means that the service behind it is away, whatever the status. */
    static boolean isAway(String code) {
        return isOneOf(AWAY, code);
    }

    /** A code may be followed by a detail after a dot: {@code Throttling.User}. */
    private static boolean isOneOf(List<String> known, String code) {
        return known.stream().anyMatch(each -> code.equals(each) || code.startsWith(each + "."));
    }
}
