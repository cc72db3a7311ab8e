package dev.sluice.slack.socket;

import java.net.URI;

/** Where the addresses of connections come from, each good for one. */
@FunctionalInterface
public interface Addresses {
    /**
     * Asks for one.
     *
     * @throws NoAddress when there is none to be had now
     */
    URI next() throws NoAddress;
}
