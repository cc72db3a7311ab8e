package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error is: by its code first, by its status second. */
class CamsFailureTest {
    @ParameterizedTest
    @CsvSource({
        "400, System.LimitControl,         THROTTLED",
        "400, Throttling,                  THROTTLED",
        "429, Throttling.Api,              THROTTLED",
        "429, '',                          THROTTLED",
        "503, ServiceUnavailable,          UNAVAILABLE",
        "500, InternalError,               UNAVAILABLE",
        "400, Product.Unsubscript,         NOT_AUTHORISED",
        "400, Ram.PermissionDeny,          NOT_AUTHORISED",
        "404, InvalidAccessKeyId.NotFound, NOT_AUTHORISED",
        "403, SignatureDoesNotMatch,       NOT_AUTHORISED",
        "400, SignatureNonceUsed,          NOT_AUTHORISED",
        "400, InvalidTimeStamp.Expired,    NOT_AUTHORISED",
        "403, Something.New,               NOT_AUTHORISED",
        "400, Unknown.ResourceOwnerId,     REJECTED",
        "400, ThrottlingOff,               REJECTED",
        "404, InvalidApi.NotFound,         REJECTED",
        "400, MissingFlowName,             REJECTED",
        "200, FLOW.X,                      REJECTED"
    })
    void an_error_has_a_kind(int status, String code, CamsFailure kind) {
        assertThat(CamsFailure.of(status, code)).isEqualTo(kind);
    }
}
