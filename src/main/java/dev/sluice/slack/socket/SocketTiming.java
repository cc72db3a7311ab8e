package dev.sluice.slack.socket;

import java.time.Duration;

/**
 * When connections are looked at, and how long is waited for what.
 *
 * @param look between two looks at the connections
 * @param ping between two pings on each; Slack pings as well
 * @param silence after which a connection on which nothing was heard, not even an answer to a ping, counts as dead
 * @param opening from an address to Slack's hello
 * @param settled how long a connection must have lived for its end not to count as a failure
 * @param first pause after a failure at most; it doubles with each further one
 * @param longest the pause that is never exceeded, unless Slack asks for more
 * @param away pause after Slack said that it wants no connection: too many, or Socket Mode is off
 * @param leaving how long a connection that Slack wants to go, and that is replaced, is left to Slack to close
 * @param lastAcks how long a connection is kept for the answers that are still to go out on it
 */
public record SocketTiming(
        Duration look,
        Duration ping,
        Duration silence,
        Duration opening,
        Duration settled,
        Duration first,
        Duration longest,
        Duration away,
        Duration leaving,
        Duration lastAcks) {
    /** What fits Slack. */
    public static final SocketTiming USUAL = new SocketTiming(
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofSeconds(3));
}
