/**
 * What nobody in Slack can do, but a test and a demonstration must: move the clock, send people away, change groups,
 * and let the Web API misbehave.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.control.ControlApi} first; it answers {@code /control/<what>}. What
 * changes here is told to the app by the same events as in Slack, if it subscribed to them.
 *
 * <pre>{@code
 * POST /control/clock         {"advance": "8h"}
 * POST /control/people        {"id": "U0APPROV1", "deleted": true}
 * POST /control/people        {"id": "U0NORIGHT", "groups": ["S0APPROVE"]}
 * POST /control/slack-faults  {"method": "chat.postMessage", "kind": "rate-limited", "retryAfter": 3, "times": 1}
 * POST /control/slack-faults  {"method": "chat.update", "kind": "error", "error": "channel_not_found"}
 * DELETE /control/slack-faults
 * }</pre>
 *
 * <p>The other kinds of faults are {@code http-503} and {@code answer-lost}: done, but the connection is cut.
 */
@NullMarked
package dev.sluice.sandbox.workspace.control;

import org.jspecify.annotations.NullMarked;
