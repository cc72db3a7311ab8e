package dev.sluice.sandbox.workspace.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a response URL answers: the person, the place, and the message whose button was pressed, if it was a button.
 *
 * @param messageTs the original message, null after a command
 * @param threadTs the thread it was in, null outside a thread
 */
public record ResponseTarget(
        String person,
        String channel,
        @Nullable String messageTs,
        @Nullable String threadTs,
        Instant issued) {}
