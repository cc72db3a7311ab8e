package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.World;
import java.util.ArrayList;
import java.util.List;

/** Slack's own command {@code /invite @somebody}, which brings people, and the app, into a channel. */
final class Inviting {
    static final String COMMAND = "/invite";

    private final World world;

    Inviting(World world) {
        this.world = world;
    }

    void invite(Ask ask, Channel channel, String names) {
        if (channel.direct() || names.isBlank()) {
            throw new Complaint(400, COMMAND + " wants a channel, and somebody such as @sluice");
        }
        List<Person> people = new ArrayList<>();
        for (String name : List.of(names.strip().split("\\s+"))) {
            people.add(find(name));
        }
        people.forEach(person -> bring(ask.who(), person, channel.id()));
    }

    private Person find(String name) {
        String plain = name.replaceAll("^<?@|>$", "");
        return world.directory().people().stream()
                .filter(person -> plain.equals(person.id())
                        || plain.equalsIgnoreCase(person.name())
                        || plain.equalsIgnoreCase(person.realName()))
                .filter(person -> !person.deleted())
                .findFirst()
                .orElseThrow(() -> new Complaint(404, "nobody here is called " + name));
    }

    private void bring(Person inviter, Person person, String id) {
        Channel channel = world.channels().find(id).orElseThrow();
        if (channel.has(person.id())) {
            return;
        }
        List<String> members = new ArrayList<>(channel.members());
        members.add(person.id());
        world.channels().repeople(id, members);
        ObjectNode joined = Json.object()
                .put("type", "message")
                .put("subtype", channel.closedToOthers() ? "group_join" : "channel_join")
                .put("user", person.id())
                .put("inviter", inviter.id())
                .put("text", "<@" + person.id() + "> has joined the channel");
        world.messages().add(id, joined, null);
    }
}
