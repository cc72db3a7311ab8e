package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.Reactions;
import dev.sluice.sandbox.workspace.state.World;

/** Putting an emoji on a message, and taking it off again. */
final class Reacting {
    private final World world;
    private final Happenings happenings;

    Reacting(World world, Happenings happenings) {
        this.world = world;
        this.happenings = happenings;
    }

    /** Puts it there, or takes it off when it is there already. */
    ObjectNode react(Ask ask) {
        String name = ask.need("name");
        Post post = ask.post();
        if (!Reactions.names(name) || post.ephemeral()) {
            throw new Complaint(400, "`" + name + "` cannot be put there");
        }
        String person = ask.who().id();
        boolean fresh = !Reactions.has(post.body(), name, person);
        boolean there = world.messages()
                .decorate(post.channel(), post.ts(), body -> {
                    if (fresh) {
                        Reactions.add(body, name, person);
                    } else {
                        Reactions.remove(body, name, person);
                    }
                })
                .isPresent();
        if (there) {
            happenings.reacted(ask.who(), post, name, fresh);
        }
        return Json.object().put("ok", there);
    }
}
