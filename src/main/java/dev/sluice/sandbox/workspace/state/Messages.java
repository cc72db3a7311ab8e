package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The messages of every conversation, oldest first, ephemeral ones among them; safe for many threads. */
public final class Messages {
    private final Map<String, NavigableMap<String, Post>> byChannel = new HashMap<>();
    private final Stamps stamps;
    private final Changes changes;
    private final List<MessageWatch> watches = new CopyOnWriteArrayList<>();

    Messages(Stamps stamps, Changes changes) {
        this.stamps = stamps;
        this.changes = changes;
    }

    /** From now on this one hears of every change, too. */
    public void watchedBy(MessageWatch one) {
        watches.add(one);
    }

    /** Adds a message under a stamp of its own, for everybody or for one person, and answers it as it is kept. */
    public Post add(String channel, ObjectNode body, @Nullable String onlyFor) {
        Post post = sow(stamps.ts(), channel, body, onlyFor);
        changes.happened();
        watches.forEach(watch -> watch.added(post.copy()));
        return post;
    }

    /** Forgets all of them; nobody is told. */
    synchronized void clear() {
        byChannel.clear();
    }

    /** Puts a message there as if it had always been there; nobody is told. */
    synchronized Post sow(String ts, String channel, ObjectNode body, @Nullable String onlyFor) {
        ObjectNode kept = body.deepCopy();
        kept.put("ts", ts);
        Post post = new Post(channel, kept, onlyFor, new ArrayList<>());
        inChannel(channel).put(ts, post);
        return post.copy();
    }

    /** One message. */
    public synchronized Optional<Post> find(String channel, String ts) {
        return Optional.ofNullable(inChannel(channel).get(ts)).map(Post::copy);
    }

    /** Changes one message in place, and answers it as it is now; nothing when it is not there any more. */
    public Optional<Post> edit(String channel, String ts, Consumer<ObjectNode> change) {
        Optional<Post> before = find(channel, ts);
        Optional<Post> edited = decorate(channel, ts, change);
        before.ifPresent(old -> edited.ifPresent(post -> watches.forEach(watch -> watch.changed(old, post))));
        return edited;
    }

    /** The same for what is no edit in Slack's eyes, such as a reaction. */
    public Optional<Post> decorate(String channel, String ts, Consumer<ObjectNode> change) {
        Optional<Post> edited;
        synchronized (this) {
            Optional<Post> kept = Optional.ofNullable(inChannel(channel).get(ts));
            kept.ifPresent(post -> {
                JsonNode before = post.body().path("blocks").deepCopy();
                change.accept(post.body());
                if (!before.equals(post.body().path("blocks"))) {
                    post.earlier().add(before);
                }
            });
            edited = kept.map(Post::copy);
        }
        changes.happened();
        return edited;
    }

    /** Removes one message, and says whether it was there. */
    public boolean remove(String channel, String ts) {
        Optional<Post> removed;
        synchronized (this) {
            removed = Optional.ofNullable(inChannel(channel).remove(ts));
        }
        changes.happened();
        removed.ifPresent(post -> watches.forEach(watch -> watch.removed(post)));
        return removed.isPresent();
    }

    /** Forgets what only this person saw, as Slack does when they reload. */
    public void reload(String person) {
        synchronized (this) {
            byChannel.values().forEach(all -> all.values().removeIf(post -> person.equals(post.onlyFor())));
        }
        changes.happened();
    }

    /** Forgets what is older, as a time of retention does: nobody is told. */
    public void expire(String channel, String oldest) {
        synchronized (this) {
            inChannel(channel).headMap(oldest).clear();
        }
        changes.happened();
    }

    /** Everything in one conversation that this person sees, the replies in threads included. */
    public synchronized List<Post> visible(String channel, String person) {
        return copies(inChannel(channel).values()).stream()
                .filter(post -> post.visibleTo(person))
                .toList();
    }

    /** Everything that stays in one conversation, the replies in threads included. */
    public synchronized List<Post> lasting(String channel) {
        return copies(inChannel(channel).values()).stream()
                .filter(post -> !post.ephemeral())
                .toList();
    }

    private NavigableMap<String, Post> inChannel(String channel) {
        return byChannel.computeIfAbsent(channel, id -> new TreeMap<>());
    }

    private static List<Post> copies(Collection<Post> posts) {
        return posts.stream().map(Post::copy).toList();
    }
}
