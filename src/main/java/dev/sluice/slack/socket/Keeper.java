package dev.sluice.slack.socket;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when a connection is opened and when one is let go. Only the keeper's thread may call it, but for what it
 * answers about the present.
 *
 * <p>A connection that Slack wants to go is used until Slack closes it, or another is there and some time has passed.
 * After a failure it waits, longer each time; where Slack asks for a pause, or wants no connection at all, at least as
 * long as that.
 */
final class Keeper {
    static final int WANTED = 2;
    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final SocketTiming timing;
    private final Pauses pauses;
    private final Runnable ask;
    private long notBefore = System.nanoTime();
    private boolean isAsking;
    private volatile boolean isStopping;
    private volatile @Nullable Parting turnedAway;
    private volatile String trouble = "not connected yet";

    /** Keeps connections; {@code ask} begins to ask for an address, and {@link #found} or {@link #missed} follows. */
    Keeper(SocketTiming timing, Pauses pauses, Runnable ask) {
        this.timing = timing;
        this.pauses = pauses;
        this.ask = ask;
    }

    /** Looks after all of them. */
    void look() {
        connections.forEach(connection -> connection.look(timing));
        if (good().filter(this::isSettled).count() >= WANTED) {
            pauses.forget();
        }
        replaceLeavers();
        if (!isStopping && !isAsking && staying() < WANTED && System.nanoTime() - notBefore >= 0) {
            isAsking = true;
            ask.run();
        }
    }

    private boolean isSettled(Connection connection) {
        return !connection.isLeaving() && connection.age().compareTo(timing.settled()) > 0;
    }

    private void replaceLeavers() {
        long spare = good().count() - WANTED;
        good().filter(it -> it.isLeftFor(timing.leaving()))
                .limit(Math.max(0, spare))
                .forEach(Connection::letGo);
    }

    private long staying() {
        return connections.stream()
                .filter(it -> !it.isLeaving() && !it.isLetGo())
                .count();
    }

    private Stream<Connection> good() {
        return connections.stream().filter(Connection::isGood);
    }

    /** There is an address. */
    void found(URI address, Connection.Owner owner) {
        isAsking = false;
        if (!isStopping) {
            connections.add(Connection.begin(address, owner, timing.opening()));
        }
    }

    /** There is none. */
    void missed(NoAddress why) {
        isAsking = false;
        trouble = String.valueOf(why.getMessage());
        Duration pause = switch (why.kind()) {
            case LIMITED, UNREACHABLE -> longer(why.pause(), pauses.next());
            case REFUSED -> pauses.spread(timing.away());
        };
        log.warn("socket not opened why={} pause-ms={} open={}", trouble, pause.toMillis(), count());
        waitFor(pause);
    }

    void greeted(Connection connection) {
        connection.greeted();
        turnedAway = null;
        log.info("socket opened open={}", count());
    }

    /** Slack wants a connection to go. */
    void told(Connection connection, Parting parting) {
        connection.leaves();
        Duration pause = Duration.ZERO;
        if (parting.isForAll()) {
            turnedAway = parting;
            pause = pauses.spread(timing.away());
            log.warn("socket turned away reason={} means={} pause-ms={}", parting, parting.advice(), pause.toMillis());
        } else {
            if (connection.age().compareTo(timing.settled()) < 0) {
                pause = pauses.next();
            }
            log.info("socket is to be renewed reason={} pause-ms={} open={}", parting, pause.toMillis(), count());
        }
        waitFor(pause);
    }

    void ended(Connection connection, String why) {
        connections.remove(connection);
        if (connection.isLetGo() || connection.isLeaving()) {
            log.info("socket closed as agreed open={}", count());
            return;
        }
        Duration pause = pauses.next();
        trouble = why;
        log.warn("socket lost why={} pause-ms={} open={}", why, pause.toMillis(), count());
        waitFor(pause);
    }

    private void waitFor(Duration pause) {
        long until = System.nanoTime() + pause.toNanos();
        if (until - notBefore > 0) {
            notBefore = until;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Opens no more, and lets all go. */
    void stop() {
        isStopping = true;
        connections.forEach(Connection::letGo);
    }

    /** Ends what is left. */
    void cut() {
        connections.forEach(connection -> connection.cut("the app stops"));
    }

    /** Whether it was told to stop and nothing is left; any thread may ask. */
    boolean isDone() {
        return isStopping && connections.isEmpty();
    }

    /** Over how many connections Slack can deliver; any thread may ask. */
    long count() {
        return good().count();
    }

    /** Sends over whatever connection there is; any thread may. */
    boolean sends(String text) {
        return good().anyMatch(connection -> connection.sends(text));
    }

    /** Why Slack cannot deliver; any thread may ask. */
    Optional<String> problem() {
        Parting away = turnedAway;
        if (isStopping) {
            return Optional.of("the app stops");
        }
        if (away != null && good().allMatch(Connection::isLeaving)) {
            return Optional.of(away.advice());
        }
        return good().findAny().isPresent() ? Optional.empty() : Optional.of(trouble);
    }
}
