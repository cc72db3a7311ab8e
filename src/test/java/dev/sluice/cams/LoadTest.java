package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each fate of a request says about how much CAMS can take: the code counts before the status. */
class LoadTest {
    @ParameterizedTest
    @CsvSource({
        "200, OK, FINE",
        "400, Unknown.ResourceOwnerId, FINE",
        "500, InternalError, FINE",
        "400, System.LimitControl, TOO_MUCH",
        "200, System.LimitControl, TOO_MUCH",
        "400, Throttling, TOO_MUCH",
        "400, Throttling.User, TOO_MUCH",
        "503, Throttling.Api, TOO_MUCH",
        "429, Something.New, TOO_MUCH",
        "503, ServiceUnavailable, AWAY",
        "400, ServiceUnavailable, AWAY",
        "503, Something.New, AWAY"
    })
    void an_answer_in_the_words_of_cams(int status, String code, Load load) {
        var sent = new Sent.Answered(new Answer(status, Map.of("Code", code)));

        assertThat(Load.toldBy(sent)).isEqualTo(load);
    }

    @ParameterizedTest
    @CsvSource({"0, UNTOLD", "503, AWAY", "429, TOO_MUCH", "502, FINE"})
    void an_answer_that_nobody_can_read_has_only_its_status(int status, Load load) {
        assertThat(Load.toldBy(new Sent.Lost("?", status))).isEqualTo(load);
        assertThat(Load.toldBy(new Sent.NotSent("?"))).isEqualTo(Load.UNTOLD);
    }
}
