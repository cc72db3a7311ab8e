package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request goes over https, except to this computer. */
class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "cams.ap-southeast-1.aliyuncs.com,         https, cams.ap-southeast-1.aliyuncs.com",
        "https://cams.ap-southeast-1.aliyuncs.com, https, cams.ap-southeast-1.aliyuncs.com",
        "HTTPS://cams.example.com,                 https, cams.example.com",
        "cams.example.com:8443,                    https, cams.example.com:8443",
        "http://127.0.0.1:8081,                    http,  127.0.0.1:8081",
        "http://localhost:8081,                    http,  localhost:8081",
        "http://[::1]:8081,                        http,  [::1]:8081"
    })
    void an_endpoint_is_a_host_and_perhaps_a_port(String text, String protocol, String hostAndPort) {
        assertThat(Endpoint.of(text)).isEqualTo(new Endpoint(protocol, hostAndPort));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cams.ap-southeast-1.aliyuncs.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://10.0.0.1"
            })
    void http_elsewhere_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Clients.account(text))
                .withMessage("endpoint `" + text + "`, wanted https: http is for loopback addresses only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://cams.example.com",
                "cams.example.com/path",
                "user:secret@cams.example.com",
                "cams.example.com?x=1",
                "no such host",
                "https://"
            })
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.of(text))
                .withMessageStartingWith("endpoint `" + text + "`, wanted ");
    }
}
