package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that are posted later, when the clock is moved over their time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScheduleTest {
    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final AppCaller app = AppCaller.of(workspace);
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));

    @AfterAll
    void stop() {
        workspace.close();
    }

    @Test
    void it_is_posted_when_the_clock_is_moved_over_its_time_and_not_before() {
        JsonNode taken = schedule("C01OPS", Duration.ofHours(1), ",'text':'in an hour'");

        assertThat(taken.path("scheduled_message_id").asText()).startsWith("Q");
        assertThat(taken.at("/message/type").asText()).isEqualTo("delayed_message");
        workspace.advance(Duration.ofMinutes(59));
        assertThat(texts("C01OPS")).doesNotContain("in an hour");
        assertThat(waiting("C01OPS")).contains("in an hour");
        workspace.advance(Duration.ofMinutes(2));
        assertThat(texts("C01OPS")).containsOnlyOnce("in an hour");
        assertThat(waiting("C01OPS")).isEmpty();
    }

    @Test
    void it_can_be_taken_back_until_a_minute_before() {
        String far = id(schedule("C01KEFU", Duration.ofMinutes(10), ",'text':'far'"));
        String near = id(schedule("C01KEFU", Duration.ofSeconds(50), ",'text':'near'"));

        assertThat(delete("C01KEFU", far)).isEmpty();
        assertThat(delete("C01KEFU", far)).isEqualTo("invalid_scheduled_message_id");
        assertThat(delete("C01KEFU", near)).isEqualTo("invalid_scheduled_message_id");
        assertThat(delete("C01OPS", near)).isEqualTo("invalid_scheduled_message_id");
        assertThat(waiting("C01KEFU")).containsExactly("near");
    }

    @Test
    void it_is_lost_with_metadata_or_in_a_channel_that_takes_none_any_more() {
        String metadata = ",'metadata':{'event_type':'t','event_payload':{}}";
        schedule("U0APPROV1", Duration.ofHours(2), ",'text':'marked'" + metadata);
        people.control("channel", "{\"id\":\"C0LOST\",\"name\":\"lost\",\"add\":[\"UBOT\",\"U0EDITOR1\"]}");
        schedule("C0LOST", Duration.ofHours(2), ",'text':'shut out'");
        people.control("channel", "{\"id\":\"C0LOST\",\"archived\":true}");

        workspace.advance(Duration.ofHours(3));

        people.control("channel", "{\"id\":\"C0LOST\",\"archived\":false}");
        assertThat(people.state("U0APPROV1").path("messages").path("D0APPROV1").findValuesAsText("text"))
                .doesNotContain("marked");
        assertThat(texts("C0LOST")).isEmpty();
    }

    @Test
    void list_is_in_the_order_of_time_and_in_pages() {
        people.control("channel", "{\"id\":\"C0LIST\",\"name\":\"list\",\"add\":[\"UBOT\"]}");
        schedule("C0LIST", Duration.ofDays(3), ",'text':'third'");
        schedule("C0LIST", Duration.ofDays(1), ",'text':'first'");
        schedule("C0LIST", Duration.ofDays(2), ",'text':'second'");

        JsonNode page = app.call("chat.scheduledMessages.list", "{'channel':'C0LIST','limit':2}");
        String cursor = page.at("/response_metadata/next_cursor").asText();
        JsonNode rest =
                app.call("chat.scheduledMessages.list", "{'channel':'C0LIST','limit':2,'cursor':'" + cursor + "'}");
        String window = "'oldest':'" + at(Duration.ofHours(36)) + "','latest':'" + at(Duration.ofHours(60)) + ".5'";
        JsonNode between = app.call("chat.scheduledMessages.list", "{'channel':'C0LIST'," + window + "}");
        JsonNode all = app.call("chat.scheduledMessages.list", "{}");

        assertThat(page.findValuesAsText("text")).containsExactly("first", "second");
        assertThat(rest.findValuesAsText("text")).containsExactly("third");
        assertThat(between.findValuesAsText("text")).containsExactly("second");
        assertThat(all.findValuesAsText("text")).contains("first", "second", "third");
    }

    @Test
    void thirty_in_five_minutes_of_a_channel_are_the_most() {
        people.control("channel", "{\"id\":\"C0FULL\",\"name\":\"full\",\"add\":[\"UBOT\"]}");
        for (int i = 0; i < 30; i++) {
            schedule("C0FULL", Duration.ofDays(1).plusSeconds(i), ",'text':'x'");
        }

        assertThat(schedule("C0FULL", Duration.ofDays(1).plusMinutes(4), ",'text':'x'")
                        .path("error")
                        .asText())
                .isEqualTo("restricted_too_many");
        assertThat(schedule("C0FULL", Duration.ofDays(1).plusMinutes(6), ",'text':'x'")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C01QUIET|PT1H|,'text':'x'|not_in_channel",
                "C01OPS|PT-1H|,'text':'x'|time_in_past",
                "C01OPS|P121D|,'text':'x'|time_too_far",
                "C01OPS|PT1H|,'post_at':'soon','text':'x'|invalid_time",
                "C01OPS|PT1H||no_text"
            })
    void what_cannot_be_is_refused_in_slacks_words(String channel, Duration in, String fields, String word) {
        assertThat(schedule(channel, in, fields == null ? "" : fields)
                        .path("error")
                        .asText())
                .isEqualTo(word);
    }

    private JsonNode schedule(String channel, Duration in, String fields) {
        String time = fields.contains("post_at") ? "" : ",'post_at':" + at(in);
        return app.call("chat.scheduleMessage", "{'channel':'" + channel + "'" + time + fields + "}");
    }

    private long at(Duration in) {
        Instant then = workspace.clock().instant().plus(in);
        return then.getEpochSecond();
    }

    private String delete(String channel, String id) {
        return app.call(
                        "chat.deleteScheduledMessage",
                        "{'channel':'" + channel + "','scheduled_message_id':'" + id + "'}")
                .path("error")
                .asText();
    }

    private List<String> waiting(String channel) {
        return app.call("chat.scheduledMessages.list", "{'channel':'" + channel + "'}")
                .findValuesAsText("text");
    }

    private List<String> texts(String channel) {
        return people.state("U0EDITOR1").path("messages").path(channel).findValuesAsText("text");
    }

    private static String id(JsonNode taken) {
        return taken.path("scheduled_message_id").asText();
    }
}
