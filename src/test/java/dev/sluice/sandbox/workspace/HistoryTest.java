package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private final MovedClock clock = new MovedClock();
    private final Workspace workspace = Workspace.start(0, clock);
    private final AppCaller app = AppCaller.of(workspace);
    private final List<String> stamps = new ArrayList<>();

    @BeforeEach
    void write() {
        for (int i = 1; i <= 4; i++) {
            clock.advance(Duration.ofMinutes(1));
            stamps.add(app.call("chat.postMessage", "{'channel':'C01PROD','text':'message " + i + "'}")
                    .path("ts")
                    .asText());
        }
    }

    @AfterEach
    void stop() {
        workspace.close();
    }

    @Test
    void the_newest_message_comes_first() {
        assertThat(texts(history(""))).startsWith("message 4", "message 3", "message 2", "message 1");
    }

    @Test
    void stamps_differ_even_when_the_clock_stands_still() {
        String first = app.call("chat.postMessage", "{'channel':'C01PROD','text':'a'}")
                .path("ts")
                .asText();
        String second = app.call("chat.postMessage", "{'channel':'C01PROD','text':'b'}")
                .path("ts")
                .asText();

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void a_window_leaves_its_edges_out_unless_they_are_asked_for() {
        String window = ",'oldest':'" + stamps.get(0) + "','latest':'" + stamps.get(2) + "'";

        assertThat(texts(history(window))).containsExactly("message 2");
        assertThat(texts(history(window + ",'inclusive':true"))).containsExactly("message 3", "message 2", "message 1");
    }

    @Test
    void pages_follow_each_other_without_gap() {
        JsonNode first = history(",'limit':3");
        String cursor = first.path("response_metadata").path("next_cursor").asText();
        JsonNode second = history(",'limit':3,'cursor':'" + cursor + "'");

        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(texts(first)).containsExactly("message 4", "message 3", "message 2");
        assertThat(texts(second)).startsWith("message 1");
        assertThat(second.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void a_channel_the_app_is_not_in_cannot_be_read() {
        assertThat(app.call("conversations.history", "{'channel':'C01QUIET'}")
                        .path("error")
                        .asText())
                .isEqualTo("not_in_channel");
    }

    @Test
    void an_unknown_thread_is_not_found() {
        assertThat(app.call("conversations.replies", "{'channel':'C01PROD','ts':'1.0'}")
                        .path("error")
                        .asText())
                .isEqualTo("thread_not_found");
    }

    @Test
    void a_block_nobody_models_is_read_back_whole() {
        String table = "{'type':'table','block_id':'t','rows':[[{'type':'raw_text','text':'Name'}]]}";
        app.call("chat.postMessage", "{'channel':'C01PROD','text':'t','blocks':[" + table + "]}");

        JsonNode read =
                history(",'limit':1").path("messages").get(0).path("blocks").get(0);

        assertThat(read.toString()).isEqualTo(table.replace('\'', '"'));
    }

    private JsonNode history(String more) {
        return app.call("conversations.history", "{'channel':'C01PROD'" + more + "}");
    }

    private static List<String> texts(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.path("messages")
                .forEach(message -> texts.add(message.path("text").asText()));
        return texts;
    }
}
