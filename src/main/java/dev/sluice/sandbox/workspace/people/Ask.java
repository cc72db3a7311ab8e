package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Modal;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.World;

/** What a person asked for, and who that person is; finds the things they named or says that they are not there. */
record Ask(World world, Person who, ObjectNode body) {
    static Ask of(World world, String as, ObjectNode body) {
        Person who = world.directory()
                .find(as)
                .orElseThrow(() -> new Complaint(404, "there is nobody with the id `" + as + "`"));
        if (!who.canAct()) {
            throw new Complaint(403, who.realName() + " cannot use this workspace");
        }
        return new Ask(world, who, body);
    }

    /** A field that must be there. */
    String need(String name) {
        String text = body.path(name).asText("");
        if (text.isEmpty()) {
            throw new Complaint(400, "`" + name + "` is missing");
        }
        return text;
    }

    /** A field that may be missing. */
    String text(String name) {
        return body.path(name).asText("");
    }

    /** A conversation this person is in. */
    Channel channel(String id) {
        return world.channels()
                .find(id)
                .filter(channel -> channel.has(who.id()))
                .orElseThrow(() -> new Complaint(404, who.realName() + " is in no conversation `" + id + "`"));
    }

    /** A modal that is open in front of this person. */
    Modal modal(String id) {
        return world.modals()
                .find(id)
                .filter(modal -> modal.owner().equals(who.id()))
                .orElseThrow(() -> new Complaint(404, "the modal `" + id + "` is not open"));
    }

    /** The message, modal or home that a request means by {@code where}. */
    Spot spot() {
        JsonNode where = body.path("where");
        if (!where.has("view")) {
            Channel channel = channel(where.path("channel").asText());
            return new Spot.InMessage(
                    who, channel, post(channel, where.path("ts").asText()));
        }
        String view = where.path("view").asText();
        return world.homes()
                .of(world.app().id(), who.id())
                .filter(home -> home.path("id").asText().equals(view))
                .<Spot>map(home -> new Spot.InView(who, home))
                .orElseGet(() -> new Spot.InView(who, modal(view).view()));
    }

    /** The message that {@code channel} and {@code ts} name. */
    Post post() {
        return post(channel(need("channel")), need("ts"));
    }

    private Post post(Channel channel, String ts) {
        return world.messages()
                .find(channel.id(), ts)
                .filter(post -> post.visibleTo(who.id()))
                .orElseThrow(() -> new Complaint(404, "the message `" + ts + "` is not there"));
    }
}
