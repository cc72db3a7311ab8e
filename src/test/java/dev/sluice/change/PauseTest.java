package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "2, 2",
        "3, 4",
        "4, 8",
        "5, 15",
        "6, 30",
        "7, 60",
        "8, 60",
        "12, 60",
        "13, 900",
        "1000, 900"
    })
    void a_pause_grows_to_a_minute_and_at_last_to_a_quarter_of_an_hour(int tries, long seconds) {
        assertThat(Pause.after(tries)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"PT-5S, PT1S", "PT0S, PT1S", "PT1S, PT1S", "PT7.5S, PT7.5S", "PT60S, PT60S", "PT9H, PT60S"})
    void whoever_does_not_count_waits_as_long_again(Duration waited, Duration pause) {
        assertThat(Pause.afterWaiting(waited)).isEqualTo(pause);
    }
}
