package dev.sluice.sandbox.workspace.delivery;

import dev.sluice.sandbox.workspace.state.Agenda;
import dev.sluice.sandbox.workspace.state.Stamps;
import dev.sluice.sandbox.workspace.state.TrafficLog;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Brings things to the app over the transport in use, and writes down how that went; safe for many threads. */
public final class Deliveries implements AutoCloseable {
    /** The pauses, by the workspace's clock, before the second, third and fourth delivery of an event. */
    private static final List<Duration> AGAIN_AFTER =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final ExecutorService events = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "sandbox-events");
        thread.setDaemon(true);
        return thread;
    });
    private final ExecutorService together = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sandbox-together");
        thread.setDaemon(true);
        return thread;
    });
    private final TrafficLog traffic;
    private final Stamps stamps;
    private final Agenda agenda;
    private final DeliveryFaults faults;
    private volatile Transport transport;

    /** Deliveries that go over Socket Mode until a request URL is given. */
    public Deliveries(SocketDoor door, Stamps stamps, TrafficLog traffic, Agenda agenda, DeliveryFaults faults) {
        this.faults = faults;
        this.stamps = stamps;
        this.traffic = traffic;
        this.agenda = agenda;
        this.transport = new SocketTransport(door, this::cameLate);
    }

    /** From now on everything goes to this request URL, signed with this secret. */
    public void goTo(URI requestUrl, String signingSecret) {
        transport = new SignedPosts(requestUrl, new Signing(signingSecret, stamps), this::cameLate);
    }

    /** What goes wrong with deliveries, on demand. */
    public DeliveryFaults faults() {
        return faults;
    }

    /** Sends what was last delivered once more, as it was; false when nothing was delivered yet. */
    public boolean again() {
        return transport.again();
    }

    /** Whether deliveries are signed now. */
    public boolean signed() {
        return transport.signs();
    }

    /** Delivers something a person did, once, and answers what the app said within three seconds. */
    public Ack deliver(Delivery delivery) {
        return attempt(transport, delivery, Transport.Attempt.FIRST);
    }

    /** Delivers several things at the same instant, and answers what the app said to each. */
    public List<Ack> deliverTogether(List<Delivery> several) {
        if (several.size() == 1) {
            return List.of(deliver(several.get(0)));
        }
        List<CompletableFuture<Ack>> acks = several.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> deliver(one), together))
                .toList();
        return acks.stream().map(CompletableFuture::join).toList();
    }

    /** Delivers an event without waiting for it, and again when it was not acknowledged. */
    public void announce(Delivery event) {
        announce(event, Transport.Attempt.FIRST);
    }

    @Override
    public void close() {
        events.shutdownNow();
        together.shutdownNow();
    }

    private void announce(Delivery event, Transport.Attempt attempt) {
        try {
            events.execute(() -> announceNow(event, attempt));
        } catch (RejectedExecutionException closed) {
            traffic.add("delivery", event.name(), "closed", Duration.ZERO, event.payload());
        }
    }

    private void announceNow(Delivery event, Transport.Attempt attempt) {
        Transport way = transport;
        Ack ack = attempt(way, event, attempt);
        boolean again = !ack.inTime() && ack.outcome() != Ack.Outcome.REFUSED_FOR_GOOD;
        if (again && attempt.number() < AGAIN_AFTER.size()) {
            Duration pause = AGAIN_AFTER.get(attempt.number());
            var next = new Transport.Attempt(attempt.number() + 1, way.reason(ack.outcome()), Optional.empty());
            agenda.after(pause, () -> announce(event, next));
        }
    }

    private Optional<DeliveryFault.Kind> trouble(Delivery delivery) {
        Optional<DeliveryFault> fault = faults.take(delivery.name());
        fault.filter(some -> some.kind() == DeliveryFault.Kind.DELAY).ifPresent(late -> {
            try {
                TimeUnit.MILLISECONDS.sleep(late.length().toMillis());
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
        return fault.map(DeliveryFault::kind);
    }

    private Ack attempt(Transport way, Delivery delivery, Transport.Attempt attempt) {
        Optional<DeliveryFault.Kind> fault = trouble(delivery);
        Ack ack = way.deliver(delivery, attempt.suffering(fault));
        if (fault.filter(DeliveryFault.Kind.DEAF::equals).isPresent()) {
            ack = Ack.without(Ack.Outcome.LATE, ack.took());
        }
        String outcome = ack.outcome().name().toLowerCase(Locale.ROOT);
        traffic.add("delivery", delivery.name(), outcome, ack.took(), delivery.payload());
        return ack;
    }

    private void cameLate(Delivery delivery, Duration took) {
        traffic.add("delivery", delivery.name(), "ack_late", took, delivery.payload());
    }
}
