package dev.sluice.sandbox.workspace.delivery;

import java.time.Duration;

/**
 * Something that goes wrong with the next deliveries to the app.
 *
 * @param name of the delivery in the traffic log, such as {@code /flow} or {@code block_actions}, or {@code *} for any
 * @param length how long {@code DELAY} lasts
 */
public record DeliveryFault(String name, Kind kind, Duration length) {
    /** What goes wrong. */
    public enum Kind {
        /** Delivered twice at the same moment, over two connections where there are two. */
        TWICE,
        /** Delivered late; its trigger ages meanwhile. */
        DELAY,
        /** Delivered, but the acknowledgement is not heard. */
        DEAF
    }

    boolean concerns(String delivered) {
        return name.equals("*") || name.equals(delivered);
    }
}
