package dev.sluice.access.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResourcePatternTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            acs:cams:*:*:flow/1001,   acs:cams:cn:1:flow/1001,   true
            acs:cams:*:*:flow/*,      acs:cams:cn:1:flow/1001,   true
            acs:cams:*:*:flow/*,      acs:cams:cn:1:flow/a/b,    true
            acs:cams:*:*:flow/*,      acs:cams:cn:1:space/1,     false
            acs:cams:*:*:Flow/1001,   acs:cams:cn:1:flow/1001,   false
            acs:oss:*:*:flow/1001,    acs:cams:cn:1:flow/1001,   false
            acs:cams:eu:*:flow/1001,  acs:cams:cn:1:flow/1001,   false
            acs:cams:*:2:flow/1001,   acs:cams:cn:1:flow/1001,   false
            acs:*:*:*:*,              acs:cams:cn:1:a:b,         true
            acs:cams:cn*:flow/1001:x, acs:cams:cn:1:flow/1001:x, false
            *,                        acs:cams:cn:1:flow/1001,   true
            """)
    void fields_are_matched_one_by_one(String pattern, String resource, boolean matches) {
        if (Arn.of(pattern).isPresent() || pattern.equals("*")) {
            assertThat(ResourcePattern.of(pattern).matches(Arn.of(resource).orElseThrow()))
                    .isEqualTo(matches);
        } else {
            assertThatThrownBy(() -> ResourcePattern.of(pattern)).hasMessageContaining(pattern);
        }
    }

    @Test
    void all_resources_are_covered_by_the_star_alone() {
        assertThat(ResourcePattern.of("*").matches(null)).isTrue();
        assertThat(ResourcePattern.of("acs:*:*:*:*").matches(null)).isFalse();
    }

    @Test
    void an_action_ignores_case_even_in_turkey() {
        assertThat(ActionPattern.of("CAMS:LISTFLOW").matches(CaseFold.of("cams:ListFlow")))
                .isTrue();
        assertThat(CaseFold.of("ListIıİ")).isEqualTo("listiii");
        assertThatThrownBy(() -> ActionPattern.of("ListFlow")).hasMessageContaining("`ListFlow`");
    }
}
