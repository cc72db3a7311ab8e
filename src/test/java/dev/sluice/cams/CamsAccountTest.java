package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.flow.SpaceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account that cannot work is refused when it is set up. */
class CamsAccountTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1001, Double.NaN, Double.POSITIVE_INFINITY})
    void a_rate_that_makes_no_sense_is_refused(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> account("1", "main", rate))
                .withMessage("callsPerSecond `" + rate + "`, wanted more than 0 and at most 1000");
    }

    @Test
    void a_blank_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> account("1", " ", 5))
                .withMessage("account name is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Space(new SpaceId("cams-1"), " "))
                .withMessage("space `cams-1` has a blank name");
    }

    private static CamsAccount account(String id, String name, double rate) {
        return new CamsAccount(id, name, "ap-southeast-1", "cams.example.com", null, rate, List.of());
    }
}
