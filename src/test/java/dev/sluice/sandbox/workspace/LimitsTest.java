package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LimitsTest {
    private final MovedClock clock = new MovedClock();
    private final Workspace workspace = Workspace.start(0, clock);
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private final AppCaller app = AppCaller.of(workspace);

    @AfterEach
    void stop() {
        workspace.close();
    }

    @Test
    void an_app_from_outside_reads_fifteen_messages_a_minute() {
        IntStream.range(0, 20).forEach(i -> app.call("chat.postMessage", "{'channel':'C01PROD','text':'" + i + "'}"));
        people.control("limits", "{\"outsider\":true}");

        JsonNode first = history("");
        assertThat(first.path("messages")).hasSize(15);
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(history("").path("error").asText()).isEqualTo("ratelimited");

        clock.advance(Duration.ofMinutes(1));
        String cursor = first.at("/response_metadata/next_cursor").asText();
        assertThat(history(",'cursor':'" + cursor + "'").path("messages").size())
                .isEqualTo(6);
    }

    @Test
    void with_tiers_on_each_method_has_its_pace() {
        people.control("limits", "{\"tiers\":true}");

        assertThat(write()).isTrue();
        assertThat(write()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(write()).isTrue();
        long allowed = IntStream.range(0, 60)
                .filter(i -> app.call("usergroups.list", "{}").path("ok").asBoolean())
                .count();
        assertThat(allowed).isEqualTo(20);
    }

    @Test
    void what_is_older_than_a_channel_keeps_is_gone() {
        app.call("chat.postMessage", "{'channel':'C01PROD','text':'old'}");
        clock.advance(Duration.ofDays(2));
        app.call("chat.postMessage", "{'channel':'C01PROD','text':'new'}");

        people.control("channel", "{\"id\":\"C01PROD\",\"keep\":\"1d\"}");

        assertThat(history("").path("messages").findValuesAsText("text")).containsExactly("new");
    }

    @Test
    void an_edit_leaves_the_metadata_where_the_workspace_was_told_so() {
        people.control("limits", "{\"keepsMetadata\":true}");
        String ts = app.call(
                        "chat.postMessage",
                        "{'channel':'C01PROD','text':'a','metadata':{'event_type':'t','event_payload':{}}}")
                .path("ts")
                .asText();

        app.call("chat.update", "{'channel':'C01PROD','text':'b','ts':'" + ts + "'}");

        assertThat(history(",'include_all_metadata':true")
                        .at("/messages/0/metadata/event_type")
                        .asText())
                .isEqualTo("t");
    }

    private JsonNode history(String more) {
        return app.call("conversations.history", "{'channel':'C01PROD','limit':999" + more + "}");
    }

    private boolean write() {
        return app.call("chat.postMessage", "{'channel':'C01PROD','text':'x'}")
                .path("ok")
                .asBoolean();
    }
}
