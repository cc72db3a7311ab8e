package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that was tampered with, is stale or comes twice is refused in the gateway's words. */
class SignatureCheckTest {
    private static final WireRequest GOOD = RawRequest.capture("java-modifyflow-query.http");
    private static final Instant SENT = Instant.parse(GOOD.header("x-acs-date"));

    private final SignatureCheck check = new SignatureCheck();

    @ParameterizedTest
    @CsvSource({
        "host,                      cams.ap-southeast-1.aliyuncs.com, SignatureDoesNotMatch",
        "x-acs-action,              GetFlow,                          SignatureDoesNotMatch",
        "x-acs-version,             2014-05-26,                       SignatureDoesNotMatch",
        "x-acs-signature-nonce,     0123456789abcdef,                 SignatureDoesNotMatch",
        "x-acs-content-sha256,      ab12,                             SignatureDoesNotMatch",
        "x-acs-unsigned,            sneaked in,                       SignatureDoesNotMatch",
        "content-type,              text/plain,                       SignatureDoesNotMatch",
        "x-acs-security-token,      tok/en+==,                        InvalidSecurityToken.Malformed",
        "x-acs-date,                2026-11-24 03:55:41,              InvalidTimeStamp.Format",
        "x-acs-date,                2026-13-24T03:55:41Z,             InvalidTimeStamp.Format",
        "authorization,             Basic dGVzdA==,                   IncompleteSignature"
    })
    void a_changed_header_is_noticed(String header, String value, String code) {
        assertThat(codeOf(with(GOOD, header, value), SENT)).isEqualTo(code);
    }

    @Test
    void a_changed_parameter_is_noticed() {
        var changed = new WireRequest(
                GOOD.method(), GOOD.path(), Map.of("FlowId", "1"), Map.of(), GOOD.headers(), GOOD.payloadHash());

        assertThat(codeOf(changed, SENT)).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void another_body_than_the_signed_one_is_noticed() {
        var changed = new WireRequest(
                GOOD.method(), GOOD.path(), GOOD.query(), Map.of(), GOOD.headers(), Acs3.hexSha256(new byte[] {1}));

        assertThat(codeOf(changed, SENT)).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void an_unknown_key_is_not_found() {
        String stranger = GOOD.header("authorization").replace("testak", "stranger");

        assertThat(codeOf(with(GOOD, "authorization", stranger), SENT)).isEqualTo("InvalidAccessKeyId.NotFound");
    }

    @Test
    void a_passing_key_needs_its_token() {
        var request = RawRequest.capture("java-getflow-sts.http");

        assertThat(codeOf(with(request, "x-acs-security-token", ""), SENT)).isEqualTo("MissingSecurityToken");
        assertThat(codeOf(with(request, "x-acs-security-token", "tok/en"), SENT))
                .isEqualTo("InvalidSecurityToken.Malformed");
    }

    @ParameterizedTest
    @CsvSource({"900, ''", "-900, ''", "901, InvalidTimeStamp.Expired", "-901, InvalidTimeStamp.Expired"})
    void a_quarter_of_an_hour_is_let_pass(int seconds, String code) {
        assertThat(codeOf(GOOD, SENT.plusSeconds(seconds))).isEqualTo(code);
    }

    @Test
    void a_request_is_good_once() {
        assertThat(codeOf(GOOD, SENT)).isEmpty();
        assertThat(codeOf(GOOD, SENT.plus(Duration.ofMinutes(14)))).isEqualTo("SignatureNonceUsed");
    }

    private String codeOf(WireRequest request, Instant now) {
        return check.objection(request, now).map(ApiError::code).orElse("");
    }

    private static WireRequest with(WireRequest request, String header, String value) {
        var headers = new HashMap<>(request.headers());
        headers.put(header, value);
        return new WireRequest(
                request.method(), request.path(), request.query(), request.form(), headers, request.payloadHash());
    }
}
