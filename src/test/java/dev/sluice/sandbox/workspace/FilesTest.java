package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FilesTest {
    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final AppCaller app = AppCaller.of(workspace);

    @AfterEach
    void stop() {
        workspace.close();
    }

    @Test
    void a_file_is_announced_sent_and_shared_in_a_thread() {
        String top = app.call("chat.postMessage", "{'channel':'C01PROD','text':'card'}")
                .path("ts")
                .asText();
        JsonNode place = app.call("files.getUploadURLExternal", "{'filename':'diff.txt','length':5}");
        String id = place.path("file_id").asText();

        assertThat(app.post(place.path("upload_url").asText(), "a → b").statusCode())
                .isEqualTo(200);
        JsonNode done = app.call(
                "files.completeUploadExternal",
                "{'files':[{'id':'" + id + "','title':'Diff'}],'channel_id':'C01PROD','thread_ts':'" + top
                        + "','initial_comment':'all of it'}");

        assertThat(done.at("/files/0/title").asText()).isEqualTo("Diff");
        JsonNode reply = app.call("conversations.replies", "{'channel':'C01PROD','ts':'" + top + "'}")
                .at("/messages/1");
        assertThat(reply.path("text").asText()).isEqualTo("all of it");
        assertThat(reply.at("/files/0/name").asText()).isEqualTo("diff.txt");
        assertThat(app.get(reply.at("/files/0/url_private").asText()).body()).isEqualTo("a → b");
        assertThat(app.call("files.info", "{'file':'" + id + "'}")
                        .at("/file/id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void an_upload_ends_once_and_an_invented_one_never_does() {
        String id = app.call("files.getUploadURLExternal", "{'filename':'a.txt','length':1}")
                .path("file_id")
                .asText();
        String end = "{'files':[{'id':'" + id + "'}]}";

        assertThat(app.call("files.completeUploadExternal", end).path("ok").asBoolean())
                .isTrue();
        assertThat(app.call("files.completeUploadExternal", end).path("error").asText())
                .isEqualTo("file_not_found");
        assertThat(app.call("files.completeUploadExternal", "{'files':[{'id':'F0'}]}")
                        .path("error")
                        .asText())
                .isEqualTo("file_not_found");
    }
}
