package dev.sluice.sandbox.workspace.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.people.Complaint;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Channels that are archived or lose the app, messages that others edit or delete, and how much the app may call. */
final class Office {
    private static final List<String> SWITCHES = List.of("tiers", "outsider", "keepsMetadata");
    private static final List<String> CONTENT = List.of("text", "blocks", "metadata");

    private final World world;

    Office(World world) {
        this.world = world;
    }

    /**
     * {@code name} opens a channel that is not there yet, {@code private} or {@code shared} with other workspaces if it
     * says so; {@code archived} archives or takes back into use; {@code add} and {@code remove} change who is in it;
     * {@code keep} lets what is older vanish.
     */
    ObjectNode channel(ObjectNode body) {
        String id = body.path("id").asText();
        Channel channel = world.channels().find(id).orElseGet(() -> opened(id, body));
        List<String> members = new ArrayList<>(channel.members());
        for (JsonNode person : body.path("add")) {
            if (world.directory().find(person.asText()).isEmpty()) {
                throw new Complaint(404, "there is nobody with the id `" + person.asText() + "`");
            }
            members.remove(person.asText());
            members.add(person.asText());
        }
        body.path("remove").forEach(person -> members.remove(person.asText()));
        world.channels().repeople(channel.id(), members);
        if (body.has("keep")) {
            Instant oldest = world.clock()
                    .instant()
                    .minus(TimeSpan.read("keep", body.path("keep").asText()));
            world.messages().expire(channel.id(), oldest.getEpochSecond() + ".000000");
        }
        if (body.has("archived")) {
            world.channels().archive(channel.id(), body.path("archived").asBoolean());
        }
        world.changes().happened();
        return Json.object().put("ok", true);
    }

    private Channel opened(String id, ObjectNode body) {
        String name = body.path("name").asText();
        if (name.isEmpty()) {
            throw new Complaint(404, "there is no channel `" + id + "`");
        }
        if (!id.matches("[CG][A-Z0-9]{2,}") || !name.matches("[\\p{Ll}\\p{Lo}\\p{N}_-]{1,80}")) {
            throw new Complaint(
                    400, "`id` is `" + id + "` and `name` `" + name + "`, wanted such as C0NEW0001 and new-flows");
        }
        ObjectNode described = Json.object().put("id", id).put("name", name);
        described.put("topic", body.path("topic").asText());
        described.put("is_private", body.path("private").asBoolean());
        described.put("is_ext_shared", body.path("shared").asBoolean());
        Channel channel = Channel.from(described);
        if (!world.channels().open(channel)) {
            throw new Complaint(409, "there is a channel `" + name + "` already");
        }
        return channel;
    }

    /**
     * {@code delete} removes a message; {@code text}, {@code blocks} and {@code metadata} are put into it, null away.
     */
    ObjectNode message(ObjectNode body) {
        String channel = body.path("channel").asText();
        String ts = body.path("ts").asText();
        boolean there = body.path("delete").asBoolean()
                ? world.messages().remove(channel, ts)
                : world.messages()
                        .edit(channel, ts, message -> rewrite(message, body))
                        .isPresent();
        if (!there) {
            throw new Complaint(404, "there is no message `" + ts + "` in `" + channel + "`");
        }
        return Json.object().put("ok", true);
    }

    /**
     * {@code tiers} holds every method to its pace, {@code outsider} reading back to 15 messages a minute;
     * {@code keepsMetadata} lets an edit that sends no metadata leave it.
     */
    ObjectNode limit(ObjectNode body) {
        if (SWITCHES.stream().noneMatch(body::has)) {
            throw new Complaint(400, "none of " + SWITCHES + " is there, wanted one of them");
        }
        world.limits()
                .keepsMetadata(
                        body.path("keepsMetadata").asBoolean(world.limits().keepsMetadata()));
        world.limits().byTier(body.path("tiers").asBoolean(world.limits().byTier()));
        world.limits()
                .historyOfOutsiders(
                        body.path("outsider").asBoolean(world.limits().historyOfOutsiders()));
        return Json.object().put("ok", true);
    }

    private static void rewrite(ObjectNode message, ObjectNode body) {
        for (String field : CONTENT) {
            if (body.path(field).isNull()) {
                message.remove(field);
            } else if (body.has(field)) {
                message.set(field, body.path(field));
            }
        }
    }
}
