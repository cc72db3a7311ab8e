/**
 * Socket Mode: two connections to Slack, kept open.
 *
 * <p>Open {@link dev.sluice.slack.socket.SocketLink} first. It asks for an {@link dev.sluice.slack.socket.Addresses
 * address}, opens a {@link dev.sluice.slack.socket.Connection}, and replaces it when Slack wants that, when it breaks,
 * or when nothing was heard on it for a while. What arrives is handed on as text and its answer goes back on the
 * connection it came by; this package knows nothing of what is asked.
 *
 * <p>One thread, the keeper, decides about connections; all that others report is brought to it.
 */
@NullMarked
package dev.sluice.slack.socket;

import org.jspecify.annotations.NullMarked;
