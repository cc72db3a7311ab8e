package dev.sluice.slack;

import dev.sluice.audit.Mark;
import dev.sluice.audit.Posted;
import dev.sluice.audit.Sealed;
import dev.sluice.audit.TextDigest;
import dev.sluice.audit.verify.Books;
import dev.sluice.audit.verify.MessageHistory;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.audit.verify.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One channel, one message a call, newest first; each call takes its time by the clock of the test. */
final class SlowHistory implements MessageHistory {
    private static final String DESK = "C0DESK";

    private final AtomicReference<Instant> clock;
    private final List<SeenMessage> messages = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger callsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile Duration each = Duration.ZERO;
    private volatile Duration asked = Duration.ZERO;
    private volatile Consumer<Duration> pause = time -> {};

    SlowHistory(AtomicReference<Instant> clock) {
        this.clock = clock;
    }

    MessageHistory with(Consumer<Duration> wait) {
        pause = wait;
        return this;
    }

    /** Posts what tells of an event, an hour after the one before. */
    Posted post(int number, Sealed place) {
        String ts = Books.MORNING.plus(Duration.ofHours(number)).getEpochSecond() + ".000000";
        String text = "event " + number;
        Mark mark = Mark.of(null, Books.event(number).kind(), place, text);
        messages.add(0, new SeenMessage(DESK, ts, null, true, text, false, mark));
        return new Posted(DESK, ts, null, place.seq(), TextDigest.of(text));
    }

    SlowHistory taking(Duration time) {
        each = time;
        return this;
    }

    /** Somebody deletes the message of an event. */
    void without(int number) {
        messages.removeIf(message -> message.text().equals("event " + number));
    }

    /** Slack shows so many pages, then fails once. */
    void failingAfter(int pages) {
        callsLeft.set(pages);
    }

    /** Slack asks to wait this long with each page. */
    void askingToWait(Duration time) {
        asked = time;
    }

    /** The next page takes until the test says so. */
    void holding() {
        held = new CountDownLatch(1);
    }

    void go() {
        held.countDown();
    }

    /** Says whether a page is being waited for. */
    boolean isWaiting() {
        return waiting.getCount() == 0;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public Sight messages(String channel, @Nullable String cursor) {
        if (callsLeft.getAndDecrement() == 0) {
            throw new SlackException("Slack does not show the messages");
        }
        calls.incrementAndGet();
        waiting.countDown();
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pause.accept(asked);
        clock.updateAndGet(time -> time.plus(each));
        int at = cursor == null ? 0 : Integer.parseInt(cursor);
        boolean isLast = at == messages.size() - 1;
        return new Sight.Page(List.of(messages.get(at)), isLast ? null : String.valueOf(at + 1));
    }

    @Override
    public Sight replies(String channel, String thread, @Nullable String cursor) {
        throw new AssertionError("there are no threads");
    }
}
