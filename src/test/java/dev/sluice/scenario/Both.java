package dev.sluice.scenario;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Brings every request to two processes at the same instant, and back what the first of them says. */
final class Both implements AutoCloseable {
    private final List<Integer> ports;
    private final Relay relay = new Relay(this::answer);

    Both(int one, int other) {
        this.ports = List.of(one, other);
    }

    int port() {
        return relay.port();
    }

    private byte[] answer(RawCall call) {
        List<CompletableFuture<byte[]>> answers = ports.stream()
                .map(port -> CompletableFuture.supplyAsync(() -> pass(call, port)))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList().get(0);
    }

    private static byte[] pass(RawCall call, int port) {
        try {
            return call.passTo(port);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        relay.close();
    }
}
