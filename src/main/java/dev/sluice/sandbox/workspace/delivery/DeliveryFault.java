package dev.sluice.sandbox.workspace.delivery;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
        DEAF,
        /** Delivered, and however soon the app acknowledges, its time is over by then. */
        LATE,
        /** Signed with another secret. */
        WRONG_SIGNATURE,
        /** Rightly signed, ten minutes ago. */
        OLD_STAMP,
        /** Rightly signed, in ten minutes. */
        FUTURE_STAMP,
        /** Rightly signed, and then something was added. */
        ALTERED_BODY;

        private static final Set<Kind> SIGNED = EnumSet.of(WRONG_SIGNATURE, OLD_STAMP, FUTURE_STAMP, ALTERED_BODY);

        /** As it is written in the control API: {@code old-stamp}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether only what is signed, and so comes over HTTP, can go wrong like this. */
        public boolean concernsSignature() {
            return SIGNED.contains(this);
        }
    }

    boolean concerns(String delivered) {
        return name.equals("*") || name.equals(delivered);
    }
}
