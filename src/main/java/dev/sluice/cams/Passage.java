package dev.sluice.cams;

/**
 * Sees a request go through the wire: when its first byte leaves, and when the head of its answer is here. Both come
 * earlier than the generic client tells, which also connects before and reads after.
 */
interface Passage {
    /** The connection stands; the request begins to leave. */
    void left();

    /** An answer has come; it is not read yet. */
    void answered();
}
