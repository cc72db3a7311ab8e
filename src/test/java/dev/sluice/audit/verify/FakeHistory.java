package dev.sluice.audit.verify;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Mark;
import dev.sluice.audit.Posted;
import dev.sluice.audit.Sealed;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A workspace's messages, and somebody who may change them; pages of 15, as Slack rations them. */
final class FakeHistory implements MessageHistory {
    static final int PAGE = 15;

    private final Books books;
    private final Map<String, SeenMessage> messages = new TreeMap<>();
    private final List<String> hidden = new ArrayList<>();
    private int calls;

    FakeHistory(Books books) {
        this.books = books;
    }

    /** The same messages, to be changed by themselves. */
    FakeHistory copy() {
        var copy = new FakeHistory(books);
        copy.messages.putAll(messages);
        return copy;
    }

    List<String> stamps(String channel) {
        return messages.values().stream()
                .filter(message -> message.channel().equals(channel))
                .map(SeenMessage::ts)
                .toList();
    }

    /** Posts as Sluice does: the message, and the memory of it. */
    String post(String channel, @Nullable String thread, int number, Sealed place, Instant at) {
        String ts = Stamp.of(at);
        String text = "event " + number + " <@U0ANN> &amp; :tada: more";
        Event event = Books.event(number);
        put(new SeenMessage(channel, ts, thread, true, text, false, Mark.of(null, event.kind(), place, text)));
        var posted = new Posted(channel, ts, thread, place.seq(), dev.sluice.audit.TextDigest.of(text));
        books.jdbi().useHandle(handle -> JdbiMessages.posted(handle, posted));
        return ts;
    }

    void put(SeenMessage message) {
        messages.put(message.channel() + message.ts(), message);
    }

    SeenMessage get(String channel, String ts) {
        return java.util.Objects.requireNonNull(messages.get(channel + ts));
    }

    void change(String channel, String ts, UnaryOperator<SeenMessage> edit) {
        put(edit.apply(get(channel, ts)));
    }

    void delete(String channel, String ts) {
        messages.remove(channel + ts);
    }

    void expire(Instant before) {
        messages.values().removeIf(message -> message.ts().compareTo(Stamp.of(before)) < 0);
    }

    void hide(String channel) {
        hidden.add(channel);
    }

    int calls() {
        return calls;
    }

    @Override
    public Sight messages(String channel, @Nullable String cursor) {
        calls++;
        if (hidden.contains(channel)) {
            return new Sight.Hidden(Sentence.of("the app is not in the channel"));
        }
        return page(
                messages.values().stream()
                        .filter(message -> message.channel().equals(channel) && message.thread() == null)
                        .sorted(Comparator.comparing(SeenMessage::ts).reversed())
                        .toList(),
                cursor);
    }

    @Override
    public Sight replies(String channel, String thread, @Nullable String cursor) {
        calls++;
        return page(
                messages.values().stream()
                        .filter(message -> message.channel().equals(channel))
                        .filter(message -> message.ts().equals(thread) || thread.equals(message.thread()))
                        .sorted(Comparator.comparing(SeenMessage::ts))
                        .toList(),
                cursor);
    }

    private static Sight page(List<SeenMessage> all, @Nullable String cursor) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + PAGE);
        return new Sight.Page(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }
}
