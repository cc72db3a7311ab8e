package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where keys come from, and that they never show. */
class CamsCredentialsTest {
    private static final String ID = "alibabacloud.accessKeyId";
    private static final String SECRET = "alibabacloud.accessKeySecret";

    private final String home = System.getProperty("user.home");

    @TempDir
    Path otherHome;

    @BeforeEach
    void moveHome() throws IOException {
        Files.createDirectories(otherHome.resolve(".aliyun"));
        Files.writeString(otherHome.resolve(".aliyun/config.json"), """
                {"current": "default", "profiles": [
                  {"name": "shop", "mode": "AK", "access_key_id": "shopak", "access_key_secret": "shopsecret"},
                  {"name": "sso", "mode": "CloudSSO"}]}""");
        System.setProperty("user.home", otherHome.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty("user.home", home);
        System.clearProperty(ID);
        System.clearProperty(SECRET);
    }

    @Test
    void a_fixed_key_is_there_and_never_shows() {
        var credentials = CamsCredentials.fixed("STS.testak", "testsecret", "tok/en+==");

        assertThat(credentials.problem()).isEmpty();
        assertThat(credentials.toString()).isEqualTo("a fixed key");
    }

    @Test
    void a_blank_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CamsCredentials.fixed("testak", " "))
                .withMessage("access key ID or secret is blank");
    }

    @Test
    void the_default_chain_finds_what_the_official_library_finds() {
        System.setProperty(ID, "propertyak");
        System.setProperty(SECRET, "propertysecret");

        var credentials = CamsCredentials.byDefault();

        assertThat(credentials.problem()).isEmpty();
        assertThat(credentials.client().getCredential().getAccessKeyId()).isEqualTo("propertyak");
        assertThat(credentials.toString()).isEqualTo("the default credential chain");
    }

    @Test
    void a_profile_gives_its_own_key() {
        var credentials = CamsCredentials.ofProfile("shop", null);

        assertThat(credentials.problem()).isEmpty();
        assertThat(credentials.client().getCredential().getAccessKeyId()).isEqualTo("shopak");
        assertThat(credentials.toString()).isEqualTo("the profile `shop`");
    }

    @Test
    void a_profile_that_is_not_there_is_a_problem_with_its_name() {
        assertThat(CamsCredentials.ofProfile("shoq", null).problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("the profile `shoq` gave no key: ")
                        .contains("shoq")
                        .doesNotContain("shopsecret"));
    }

    @Test
    void a_profile_of_an_unknown_kind_is_a_problem() {
        assertThat(CamsCredentials.ofProfile("sso", null).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("CloudSSO"));
    }

    @Test
    void a_variable_that_overrules_the_profile_is_a_problem_and_no_key_is_given() {
        assertThat(CamsCredentials.ofProfile("shop", "other").problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("ALIBABA_CLOUD_PROFILE is `other` and overrules the profile `shop`"));
        assertThat(CamsCredentials.ofProfile("shop", "shop").problem()).isEmpty();
    }
}
