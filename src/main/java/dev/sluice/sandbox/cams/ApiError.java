package dev.sluice.sandbox.cams;

/** A refusal in the service's words: HTTP status, code, message, and what {@code AccessDeniedDetail} holds. */
record ApiError(int status, String code, String message, String accessDenied) {

    static ApiError bad(String code, String message) {
        return new ApiError(400, code, message, "None");
    }

    static ApiError missing(String parameter) {
        return bad("Missing" + parameter, parameter + " is mandatory for this action.");
    }

    static ApiError notOwned() {
        return bad("Unknown.ResourceOwnerId", "The resource does not belong to the current user.");
    }

    static ApiError limit() {
        return bad("System.LimitControl", "The system is busy. The request was denied due to flow control.");
    }

    static ApiError unknownAction() {
        return new ApiError(
                404, "InvalidApi.NotFound", "Specified api is not found, please check your url and method.", "None");
    }

    static ApiError unsubscribed() {
        return bad("Product.Unsubscript", "You have not subscribed to the specified product.");
    }

    /** The detail is a string that holds JSON, as CAMS has modelled it since July 2025; its content is a guess. */
    static ApiError denied(String action) {
        String detail = "{\"AuthAction\":\"cams:" + action + "\",\"AuthPrincipalType\":\"SubUser\","
                + "\"NoPermissionType\":\"ImplicitDeny\",\"PolicyType\":\"AccountLevelIdentityBasedPolicy\"}";
        return new ApiError(400, "Ram.PermissionDeny", "You are not authorized to perform the operation.", detail);
    }
}
