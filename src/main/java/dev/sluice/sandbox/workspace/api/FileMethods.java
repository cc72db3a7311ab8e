package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SharedFile;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code files.*}: an address to send a file to, the end of the upload that shares it, and a look at it. */
final class FileMethods {
    private static final int LARGEST = 1_000_000_000;
    private static final int MOST = 10;

    private final World world;
    private final Places places;

    FileMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(
                Route.bot("files.getUploadURLExternal", "files:write", this::address),
                Route.bot("files.completeUploadExternal", "files:write", this::complete),
                Route.bot("files.info", "files:read files:write", this::info));
    }

    private ObjectNode address(Call call) {
        SharedFile file = world.files().expect(call.need("filename"), call.number("length", 0, LARGEST));
        return Json.object()
                .put("upload_url", world.baseUrl() + "upload/" + file.id())
                .put("file_id", file.id());
    }

    private ObjectNode complete(Call call) {
        JsonNode wanted = call.needJson("files");
        if (!wanted.isArray() || wanted.isEmpty() || wanted.size() > MOST) {
            throw new SlackError("invalid_arguments", List.of("must provide 1 to 10 files [json-pointer:/files]"));
        }
        String where = call.find("channel_id").orElse(call.text("channels"));
        ObjectNode body = Json.object().put("type", "message").put("text", call.text("initial_comment"));
        Channel channel = where.isEmpty() ? null : places.writable(where);
        if (channel != null) {
            call.find("thread_ts").ifPresent(thread -> {
                if (world.messages().find(channel.id(), thread).isEmpty()) {
                    throw new SlackError("thread_not_found");
                }
                body.put("thread_ts", thread);
            });
        }
        ArrayNode files = Json.array();
        for (JsonNode one : wanted) {
            SharedFile file = world.files()
                    .complete(one.path("id").asText(), one.path("title").asText());
            files.add(file.asSlackFile(world));
        }
        if (channel != null) {
            body.set("files", files.deepCopy());
            world.messages().add(channel.id(), AppVoice.sign(body.put("upload", true), world), null);
        }
        return Json.object().set("files", files);
    }

    private ObjectNode info(Call call) {
        SharedFile file = world.files()
                .find(call.need("file"))
                .filter(SharedFile::complete)
                .orElseThrow(() -> new SlackError("file_not_found"));
        return Json.object().set("file", file.asSlackFile(world));
    }
}
