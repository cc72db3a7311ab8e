/**
 * Tests of the local Slack workspace: over the wire with a plain HTTP and WebSocket client, and with Slack's own client
 * and Bolt, so that somebody who never saw this code agrees with it.
 */
@NullMarked
package dev.sluice.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
