package dev.sluice.sandbox.workspace.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations of the workspace; safe for many threads. */
public final class Channels {
    private final Map<String, Channel> all = new LinkedHashMap<>();
    private final String bot;

    Channels(String bot) {
        this.bot = bot;
    }

    /** Has these, and no others, from now on. */
    synchronized void sow(List<Channel> channels) {
        all.clear();
        channels.forEach(channel -> all.put(channel.id(), channel));
    }

    /** Opens a channel; false when its id or its name is taken. */
    public synchronized boolean open(Channel channel) {
        if (find(channel.id()).isPresent() || find(channel.name()).isPresent()) {
            return false;
        }
        all.put(channel.id(), channel);
        return true;
    }

    /** Every conversation, channels first. */
    public synchronized List<Channel> all() {
        return new ArrayList<>(all.values());
    }

    /** One conversation by its id, or a channel by its name with or without {@code #}. */
    public synchronized Optional<Channel> find(String idOrName) {
        Channel byId = all.get(idOrName);
        if (byId != null) {
            return Optional.of(byId);
        }
        String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        return all.values().stream()
                .filter(channel -> !channel.direct() && channel.name().equals(name))
                .findFirst();
    }

    /** What this person sees in the side bar: their channels and their direct messages with the app. */
    public List<Channel> of(String person) {
        return all().stream()
                .filter(channel -> channel.has(person) && !channel.archived())
                .toList();
    }

    /** The direct messages between the first app and a person, begun when there are none yet. */
    public Channel direct(String person) {
        return direct(person, bot);
    }

    /** The direct messages between an app's bot user and a person, begun when there are none yet. */
    public synchronized Channel direct(String person, String app) {
        String own = app.equals(bot) ? "" : app.substring(1);
        return all.computeIfAbsent("D" + person.substring(1) + own, id -> Channel.direct(id, person, app));
    }

    /** Archives a channel, as a member would. */
    public void archive(String id) {
        archive(id, true);
    }

    /** Archives a channel or takes it back into use. */
    public synchronized void archive(String id, boolean archived) {
        all.computeIfPresent(id, (same, channel) -> channel.archived(archived));
    }

    /** Changes who is in a channel, the app's bot user included. */
    public synchronized void repeople(String id, List<String> members) {
        all.computeIfPresent(id, (same, channel) -> channel.with(members));
    }
}
