package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation: a channel of several people, or the direct messages between one person and the app.
 *
 * @param shared whether people of another workspace may be in it
 * @param with the person of a direct conversation, null in a channel
 */
public record Channel(
        String id,
        String name,
        String topic,
        boolean closedToOthers,
        boolean archived,
        boolean shared,
        List<String> members,
        @Nullable String with) {
    public Channel {
        members = List.copyOf(members);
    }

    /** As the seed or a control describes one. */
    public static Channel from(JsonNode seed) {
        List<String> members = new ArrayList<>();
        seed.path("members").forEach(member -> members.add(member.asText()));
        return new Channel(
                seed.path("id").asText(),
                seed.path("name").asText(),
                seed.path("topic").asText(),
                seed.path("is_private").asBoolean(),
                seed.path("is_archived").asBoolean(),
                seed.path("is_ext_shared").asBoolean(),
                members,
                null);
    }

    static Channel direct(String id, String person, String bot) {
        return new Channel(id, "", "", true, false, false, List.of(person, bot), person);
    }

    Channel archived(boolean now) {
        return new Channel(id, name, topic, closedToOthers, now, shared, members, with);
    }

    Channel with(List<String> others) {
        return new Channel(id, name, topic, closedToOthers, archived, shared, others, with);
    }

    /** Whether these are direct messages. */
    public boolean direct() {
        return with != null;
    }

    /** The person at the other end of direct messages. */
    public Optional<String> partner() {
        return Optional.ofNullable(with);
    }

    /** Whether somebody is in it. */
    public boolean has(String person) {
        return members.contains(person);
    }

    /** The conversation as Slack's {@code conversations.info} shows one to this member or stranger. */
    public ObjectNode asSlackChannel(String viewer) {
        ObjectNode seen = Json.object().put("id", id).put("created", 1_767_225_600L);
        if (with != null) {
            return seen.put("is_im", true)
                    .put("user", with)
                    .put("is_archived", false)
                    .put("is_org_shared", false);
        }
        seen.put("name", name)
                .put("name_normalized", name)
                .put("is_channel", !closedToOthers)
                .put("is_group", closedToOthers)
                .put("is_im", false)
                .put("is_mpim", false)
                .put("is_private", closedToOthers)
                .put("is_archived", archived)
                .put("is_general", false)
                .put("is_shared", shared)
                .put("is_ext_shared", shared)
                .put("is_member", has(viewer))
                .put("num_members", members.size());
        seen.putObject("topic").put("value", topic).put("creator", "").put("last_set", 0);
        seen.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
        return seen;
    }

    /** The conversation as the page shows one. */
    public ObjectNode asSeenByPeople() {
        ObjectNode seen = Json.object()
                .put("id", id)
                .put("name", name)
                .put("kind", with == null ? "channel" : "im")
                .put("topic", topic);
        return with == null ? seen : seen.put("with", with);
    }
}
