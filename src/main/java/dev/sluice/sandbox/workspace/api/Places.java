package dev.sluice.sandbox.workspace.api;

import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;

/** Finds the conversation a call means, and says whether the app may use it. */
final class Places {
    private final World world;

    Places(World world) {
        this.world = world;
    }

    /** A conversation the app can see: one it is in, or a channel that is open to all. */
    Channel visible(String id) {
        Channel channel = world.channels().find(id).orElseThrow(() -> new SlackError("channel_not_found"));
        if (channel.closedToOthers() && !channel.has(bot())) {
            throw new SlackError("channel_not_found");
        }
        return channel;
    }

    /** A conversation the app is in. */
    Channel joined(String id) {
        Channel channel = visible(id);
        if (!channel.has(bot())) {
            throw new SlackError("not_in_channel");
        }
        return channel;
    }

    /** A conversation the app can write into; a person's id stands for the direct messages with them. */
    Channel writable(String id) {
        if (id.startsWith("U") || id.startsWith("W")) {
            return direct(id);
        }
        Channel channel = visible(id);
        if (channel.archived()) {
            throw new SlackError("is_archived");
        }
        if (!channel.has(bot())) {
            throw new SlackError("not_in_channel");
        }
        return channel;
    }

    /** The address of a message. */
    String link(Post post) {
        String link = "https://" + world.team().domain() + ".slack.com/archives/" + post.channel() + "/p"
                + post.ts().replace(".", "");
        return post.thread()
                .map(top -> link + "?thread_ts=" + top + "&cid=" + post.channel())
                .orElse(link);
    }

    private Channel direct(String person) {
        return world.directory()
                .find(person)
                .filter(found -> found.canAct())
                .map(found -> world.channels().direct(found.id(), bot()))
                .orElseThrow(() -> new SlackError("channel_not_found"));
    }

    private String bot() {
        return world.app().botUser();
    }
}
