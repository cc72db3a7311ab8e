package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A user group: a handle that stands for several people. */
public record Group(String id, String handle, String name, String description, List<String> members) {
    public Group {
        members = List.copyOf(members);
    }

    static Group from(JsonNode seed) {
        List<String> members = new ArrayList<>();
        seed.path("users").forEach(user -> members.add(user.asText()));
        return new Group(
                seed.path("id").asText(),
                seed.path("handle").asText(),
                seed.path("name").asText(),
                seed.path("description").asText(),
                members);
    }

    Group with(List<String> others) {
        return new Group(id, handle, name, description, others);
    }

    /** The group as Slack's {@code usergroups.list} shows one; its members only when they were asked for. */
    public ObjectNode asSlackGroup(String team, boolean withUsers) {
        ObjectNode group = Json.object()
                .put("id", id)
                .put("team_id", team)
                .put("is_usergroup", true)
                .put("name", name)
                .put("description", description)
                .put("handle", handle)
                .put("is_external", false)
                .put("date_create", 1_767_225_600L)
                .put("date_update", 1_767_225_600L)
                .put("date_delete", 0)
                .put("user_count", members.size());
        if (withUsers) {
            group.set("users", Json.texts(members));
        }
        return group;
    }
}
