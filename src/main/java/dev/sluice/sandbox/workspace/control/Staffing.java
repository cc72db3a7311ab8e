package dev.sluice.sandbox.workspace.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.people.Complaint;
import dev.sluice.sandbox.workspace.people.Switchboard;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Group;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.World;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who is still there and who belongs to which user group, changed as an administrator would. */
final class Staffing {
    private static final List<String> STANDING =
            List.of("is_admin", "is_restricted", "is_ultra_restricted", "locale", "tz", "real_name");
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("deleted", "groups", "presence", "dnd"), STANDING.stream())
            .toList();

    private final World world;
    private final Switchboard people;

    Staffing(World world, Switchboard people) {
        this.world = world;
        this.people = people;
    }

    /**
     * {@code deleted} deactivates or reactivates, {@code groups} names every group the person is in from now on, the
     * names of Slack's own fields change what they say, {@code presence} is away or active, {@code dnd} how long the
     * person does not want to be disturbed.
     */
    synchronized ObjectNode change(ObjectNode body) {
        String id = body.path("id").asText();
        if (body.has("name") && world.directory().find(id).isEmpty()) {
            return enter(id, body);
        }
        Person who = world.directory()
                .find(id)
                .filter(person -> !person.bot())
                .orElseThrow(() -> new Complaint(404, "there is nobody with the id `" + id + "`"));
        if (KNOWN.stream().noneMatch(body::has)) {
            throw new Complaint(400, "none of " + KNOWN + " is there, wanted one of them");
        }
        Set<String> groups = wanted(body.path("groups"));
        rewrite(who, body);
        if (body.has("presence")) {
            world.presences().away(id, body.path("presence").asText().equals("away"));
        }
        if (body.has("dnd")) {
            Duration length = TimeSpan.read("dnd", body.path("dnd").asText());
            world.presences().doNotDisturb(id, length);
        }
        if (body.has("deleted")) {
            deactivate(who, body.path("deleted").asBoolean());
        }
        if (body.has("groups")) {
            world.directory().groups().forEach(group -> join(group, id, groups.contains(group.id())));
        }
        world.changes().happened();
        return Json.object().put("ok", true);
    }

    /** {@code name} lets somebody new in, {@code team} from another workspace, into these {@code channels}. */
    private ObjectNode enter(String id, ObjectNode body) {
        if (!id.matches("[UW][A-Z0-9]{2,}")) {
            throw new Complaint(400, "`id` is `" + id + "`, wanted one such as U0NEW0001");
        }
        Person person = Person.from(
                body.has("real_name")
                        ? body
                        : body.put("real_name", body.path("name").asText()));
        List<Channel> channels = new ArrayList<>();
        body.path("channels")
                .forEach(channel -> channels.add(world.channels()
                        .find(channel.asText())
                        .orElseThrow(() -> new Complaint(404, "there is no channel `" + channel.asText() + "`"))));
        world.directory().enter(person);
        for (Channel channel : channels) {
            List<String> members = new ArrayList<>(channel.members());
            members.add(id);
            world.channels().repeople(channel.id(), members);
        }
        world.changes().happened();
        return Json.object().put("ok", true);
    }

    private void rewrite(Person who, ObjectNode body) {
        if (STANDING.stream().noneMatch(body::has)) {
            return;
        }
        try {
            Person other = who.with(body);
            world.directory().enter(other);
            people.happenings().forEach(app -> app.changed(other));
        } catch (DateTimeException noZone) {
            throw new Complaint(400, "`tz` is `" + body.path("tz").asText() + "`, wanted one such as Asia/Shanghai");
        }
    }

    private Set<String> wanted(JsonNode named) {
        Set<String> groups = new LinkedHashSet<>();
        named.forEach(group -> groups.add(group.asText()));
        for (String group : groups) {
            if (world.directory().groups().stream()
                    .noneMatch(known -> known.id().equals(group))) {
                throw new Complaint(404, "there is no user group `" + group + "`");
            }
        }
        return groups;
    }

    private void deactivate(Person who, boolean gone) {
        if (who.deleted() != gone) {
            Person other = world.directory().deactivate(who.id(), gone);
            people.happenings().forEach(app -> app.changed(other));
        }
    }

    private void join(Group group, String id, boolean in) {
        if (group.members().contains(id) == in) {
            return;
        }
        List<String> members = new ArrayList<>(group.members());
        if (in) {
            members.add(id);
        } else {
            members.remove(id);
        }
        world.directory().regroup(group.id(), members);
        people.happenings()
                .forEach(app -> app.regrouped(group.id(), in ? List.of(id) : List.of(), in ? List.of() : List.of(id)));
    }
}
