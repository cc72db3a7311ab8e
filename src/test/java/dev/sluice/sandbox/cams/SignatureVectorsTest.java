package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The signing arithmetic gives what Alibaba's page and an independent implementation give. */
class SignatureVectorsTest {
    private static final String EMPTY_BODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void the_published_example_is_reproduced() {
        var request = WireRequest.of(
                "POST",
                "/",
                "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai",
                Map.of(
                        "host", "ecs.cn-shanghai.aliyuncs.com",
                        "x-acs-action", "RunInstances",
                        "x-acs-content-sha256", EMPTY_BODY,
                        "x-acs-date", "2023-10-26T10:22:32Z",
                        "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                        "x-acs-version", "2014-05-26"),
                new byte[0]);
        var signed = List.of(
                "host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version");

        assertThat(Acs3.stringToSign(request, signed))
                .isEqualTo("ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259");
        assertThat(Acs3.signature("YourAccessKeySecret", request, signed))
                .isEqualTo("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void the_worked_example_of_ModifyFlow_is_reproduced() throws IOException {
        var request = WireRequest.of(
                "POST",
                "/",
                "FlowName=orders+v2+%7E*%C3%A9%2B%26%2F%E7%83%9F&CustSpaceId=cams-abc&FlowId=1234567890123456"
                        + "&Categories=%5B%22SURVEY%22%2C%22OTHER%22%5D",
                Map.of(
                        "Host", "cams.ap-southeast-1.aliyuncs.com",
                        "x-acs-action", "ModifyFlow",
                        "x-acs-content-sha256", EMPTY_BODY,
                        "x-acs-credentials-provider", "static_ak",
                        "x-acs-date", "2026-01-02T03:04:05Z",
                        "x-acs-signature-nonce", "0123456789abcdef0123456789abcdef",
                        "x-acs-version", "2020-06-06"),
                new byte[0]);
        var signed = List.copyOf(request.headers().keySet());

        String worked = Acs3.canonical(request, signed) + "\n--- string to sign\n"
                + Acs3.stringToSign(request, signed) + "\n--- signature\n"
                + Acs3.signature("testsecret", request, signed) + "\n";

        assertThat(worked).isEqualTo(text("/captures/modifyflow-worked-example.txt"));
        assertThat(worked)
                .contains("ce69a156b3c56053dd36a40b92eee00b5f03d1af532a41fe70a095b1eae86c04")
                .contains("13fd747aa094e191d94f246fb2ff94c6306c6d9a3a55fede2ab9dfd5598a7d9b");
    }

    private static String text(String resource) throws IOException {
        try (var in = SignatureVectorsTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
