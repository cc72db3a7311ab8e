package dev.sluice.slack.socket;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of Socket Mode: Slack delivers over two connections, any of them, and one is enough. What arrives is answered
 * by ten threads; what is not, Slack shows as failed or sends again. May be used by any number of threads.
 */
public final class SocketLink implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SocketLink.class);
    private static final int THREADS = 10;
    private static final int WAITING = 200;

    /** For the two sides to agree that a connection is over. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Addresses addresses;
    private final Function<String, Optional<String>> answers;
    private final SocketTiming timing;
    private final Keeper keeper;
    private final ScheduledExecutorService keeping = Executors.newSingleThreadScheduledExecutor(named("sluice-socket"));
    private final ExecutorService asking = Executors.newSingleThreadExecutor(named("sluice-socket-address"));
    private final ExecutorService answering = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), named("sluice-envelope"));
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch emptied = new CountDownLatch(1);

    private SocketLink(Addresses addresses, Function<String, Optional<String>> answers, SocketTiming timing) {
        this.addresses = addresses;
        this.answers = answers;
        this.timing = timing;
        var pauses = new Pauses(
                timing.first(),
                timing.longest(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.keeper = new Keeper(timing, pauses, () -> asking.execute(this::ask));
    }

    /**
     * Opens the first connection and waits for it, but never longer than an opening may take; after that all is tried
     * again until it succeeds.
     *
     * @param answers gives the acknowledgement of what arrived, if it is to be acknowledged
     * @throws NoAddress when Slack refuses to give one, which trying again would not change
     */
    public static SocketLink open(Addresses addresses, Function<String, Optional<String>> answers, SocketTiming timing)
            throws NoAddress {
        var link = new SocketLink(addresses, answers, timing);
        try {
            link.begin();
        } catch (NoAddress e) {
            link.close();
            throw e;
        }
        return link;
    }

    private void begin() throws NoAddress {
        try {
            URI address = addresses.next();
            onKeeper(() -> keeper.found(address, new Ends()));
        } catch (NoAddress e) {
            if (e.kind() == NoAddress.Kind.REFUSED) {
                throw e;
            }
            onKeeper(() -> keeper.missed(e));
        }
        var unused = keeping.scheduleWithFixedDelay(this::look, 0, timing.look().toMillis(), TimeUnit.MILLISECONDS);
        awaitQuietly(opened, timing.opening().toMillis());
    }

    private void look() {
        try {
            keeper.look();
            if (keeper.isDone()) {
                emptied.countDown();
            }
        } catch (RuntimeException e) { // of whatever kind: the next look comes soon
            log.error("connections not looked after", e);
        }
    }

    private void ask() {
        try {
            URI address = addresses.next();
            onKeeper(() -> keeper.found(address, new Ends()));
        } catch (NoAddress e) {
            onKeeper(() -> keeper.missed(e));
        } catch (RuntimeException e) {
            log.error("no address", e);
            onKeeper(() -> keeper.missed(NoAddress.unreachable(e.toString())));
        }
    }

    private void onKeeper(Runnable what) {
        try {
            keeping.execute(what);
        } catch (RejectedExecutionException e) {
            log.debug("after the stop");
        }
    }

    /** What connections report. */
    private final class Ends implements Connection.Owner {
        @Override
        public void said(Connection connection, String text) {
            Frame frame = Frame.of(text);
            switch (frame.type()) {
                case "" -> log.warn("socket message not understood length={}", text.length());
                case "hello" ->
                    onKeeper(() -> {
                        keeper.greeted(connection);
                        opened.countDown();
                    });
                case "disconnect" -> onKeeper(() -> keeper.told(connection, Parting.of(frame.reason())));
                default -> answerSoon(connection, text);
            }
        }

        @Override
        public void ended(Connection connection, String why) {
            onKeeper(() -> keeper.ended(connection, why));
        }
    }

    private void answerSoon(Connection connection, String text) {
        if (!connection.answers() && keeper.count() == 0) {
            connection.answered();
            log.warn("arrived after the goodbye, not taken: no connection is left to acknowledge it");
            return;
        }
        try {
            answering.execute(() -> answer(connection, text));
        } catch (RejectedExecutionException e) {
            connection.answered();
            log.warn("too much to do, not acknowledged waiting={}", WAITING);
        }
    }

    private void answer(Connection connection, String text) {
        try {
            Optional<String> ack = answers.apply(text);
            if (ack.isPresent() && !connection.sends(ack.get()) && !keeper.sends(ack.get())) {
                log.warn("acknowledgement not sent, no connection is left");
            }
        } catch (RuntimeException e) { // of the handler: Slack shows that it failed
            log.error("not acknowledged", e);
        } finally {
            connection.answered();
        }
    }

    /** Why Slack cannot deliver; empty when it can. */
    public Optional<String> problem() {
        return keeper.problem();
    }

    /** Over how many connections Slack can deliver. */
    public long count() {
        return keeper.count();
    }

    /** Closes each connection as soon as what arrived on it is answered; Slack delivers elsewhere then. */
    public void stopTaking() {
        onKeeper(keeper::stop);
    }

    /** Stops taking and waits until all is answered and closed, a few seconds at most. */
    @Override
    public void close() {
        stopTaking();
        if (opened.getCount() == 0) {
            awaitQuietly(emptied, timing.lastAcks().plus(LAST_WORDS).toMillis());
        }
        keeping.shutdownNow();
        asking.shutdownNow();
        answering.shutdownNow();
        keeper.cut();
    }

    private static void awaitQuietly(CountDownLatch latch, long millis) {
        try {
            var unused = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
