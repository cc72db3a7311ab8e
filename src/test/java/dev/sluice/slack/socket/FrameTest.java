package dev.sluice.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message is, seen from the connection; what is in it is the business of others. */
final class FrameTest {
    @Test
    void disconnect_has_a_reason() {
        assertThat(
                        Frame.of(
                                "{\"debug_info\":{\"host\":\"x\",\"reason\":\"y\"},\"type\":\"disconnect\",\"reason\":\"warning\"}"))
                .isEqualTo(new Frame("disconnect", "warning"));
    }

    @Test
    void what_people_write_into_a_request_is_not_its_type() {
        assertThat(Frame.of("{\"payload\":{\"type\":\"disconnect\",\"a\":[{\"type\":\"x\"}]},\"type\":\"events_api\"}")
                        .type())
                .isEqualTo("events_api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{", "{\"type\":7}", "{\"type\":null,\"reason\":{}}", "{\"type\":\"hel"})
    void what_is_none_of_slacks_messages_has_no_type(String text) {
        assertThat(Frame.of(text).type()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "warning, WARNING",
        "refresh_requested, REFRESH_REQUESTED",
        "too_many_websockets, TOO_MANY_WEBSOCKETS",
        "link_disabled, LINK_DISABLED",
        "WARNING, OTHER",
        "anything, OTHER"
    })
    void reasons_are_known_by_their_words(String word, Parting parting) {
        assertThat(Parting.of(word)).isEqualTo(parting);
        assertThat(parting.advice()).isNotBlank();
    }
}
