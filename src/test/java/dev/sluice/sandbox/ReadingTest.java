package dev.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingTest {
    private final Reading reading = new Reading(json("[{'id':'U1','name':'ann'}]"));

    @Test
    void a_card_is_read_line_by_line_with_its_buttons_last() {
        JsonNode card = json("{'text':'not this','blocks':["
                + "{'type':'header','text':{'type':'plain_text','text':'Approval 41'}},"
                + "{'type':'section','text':{'type':'mrkdwn','text':'asked by <@U1>\\nName: A &amp; B'}},"
                + "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'Approve'}},"
                + "{'type':'button','text':{'type':'plain_text','text':'Reject'}}]}]}");

        assertThat(reading.lines(card))
                .containsExactly("Approval 41", "asked by @ann", "Name: A & B", "[Approve] [Reject]");
    }

    @Test
    void rich_text_is_read_as_one_line() {
        JsonNode message = json("{'blocks':[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
                + "{'type':'user','user_id':'U1'},{'type':'text','text':' changed flow 1001 at '},"
                + "{'type':'date','timestamp':1,'format':'{time}','fallback':'09:00'}]}]}]}");

        assertThat(reading.lines(message)).containsExactly("@ann changed flow 1001 at 09:00");
    }

    @Test
    void a_message_without_blocks_is_its_text() {
        assertThat(reading.lines(json("{'text':'plain <!date^1^{time}|09:00>'}")))
                .containsExactly("plain 09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "Request ID: D96A4B6D-55B9-48E2-AF2D-4F962E19348A · took 0.3 s, D96A4B6D-55B9-48E2-AF2D-4F962E19348A",
        "request `90E63D28-E31D-1EB2-8939-A94866411B20`, 90E63D28-E31D-1EB2-8939-A94866411B20",
        "request 41 was approved, ",
        "D96A4B6D-55B9-48E2-AF2D-4F962E19348A alone, "
    })
    void a_request_id_is_found_where_it_is_named_as_one(String text, String requestId) {
        JsonNode message = Json.object().put("text", text);

        assertThat(reading.requestId(message).orElse(null)).isEqualTo(requestId);
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"')).orElseThrow();
    }
}
