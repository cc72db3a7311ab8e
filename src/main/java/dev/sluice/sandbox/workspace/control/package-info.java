/**
 * What nobody in Slack can do, but a test and a demonstration must: move the clock, send people away, change groups and
 * channels, tamper with messages, and let the Web API, deliveries and connections misbehave.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.control.ControlApi} first; it answers {@code /control/<what>}. What
 * changes here is told to the app by the same events as in Slack, if it subscribed to them.
 *
 * <pre>{@code
 * POST /control/clock         {"advance": "8h"}
 * POST /control/people        {"id": "U0APPROV1", "deleted": true}
 * POST /control/people        {"id": "U0NORIGHT", "groups": ["S0APPROVE"]}
 * POST /control/people        {"id": "U0APPROV1", "is_restricted": true, "locale": "zh-CN", "tz": "Asia/Shanghai"}
 * POST /control/people        {"id": "U0APPROV1", "presence": "away", "dnd": "8h"}
 * POST /control/people        {"id": "U0STRANGE", "name": "pat", "team": "T0OTHER", "channels": ["C01OPS"]}
 * POST /control/slack-faults  {"method": "chat.postMessage", "kind": "rate-limited", "retryAfter": 3, "times": 1}
 * POST /control/slack-faults  {"method": "chat.update", "kind": "error", "error": "channel_not_found"}
 * POST /control/slack-faults  {"method": "*", "kind": "hang", "seconds": 5}
 * POST /control/slack-faults  {"outage": "20s"}
 * POST /control/slack-faults  {"delivery": "block_actions", "kind": "twice"}
 * POST /control/slack-faults  {"delivery": "/flow", "kind": "delay", "seconds": 4}
 * POST /control/slack-faults  {"delivery": "view_submission", "kind": "old-stamp"}
 * POST /control/slack-faults  {"socket": "disconnect", "reason": "warning", "seconds": 10, "connections": 1}
 * POST /control/slack-faults  {"socket": "silent", "connections": 1}
 * POST /control/slack-faults  {"socket": "most", "connections": 1}
 * GET /control/slack-faults
 * DELETE /control/slack-faults
 * GET /control/traffic?after=0
 * POST /control/channel       {"id": "C01OPS", "archived": true, "remove": ["UBOT"], "add": []}
 * POST /control/message       {"channel": "C01OPS", "ts": "1.0", "text": "forged", "metadata": null}
 * POST /control/channel       {"id": "C01OPS", "keep": "30d"}
 * POST /control/channel       {"id": "G0SECRET", "name": "plans", "private": true, "shared": false, "add": ["UBOT"]}
 * POST /control/message       {"channel": "C01OPS", "ts": "1.0", "delete": true}
 * POST /control/limits        {"tiers": true, "outsider": true, "keepsMetadata": true}
 * POST /control/cams-faults   {"api": "ModifyFlow", "kind": "drop-after", "times": 1}
 * POST /control/app           {"manifest": {"display_information": {"name": "Other"}}, "url": "http://127.0.0.1:1/"}
 * POST /control/reset         {}
 * }</pre>
 *
 * <p>The other faults of calls are {@code http-500}, {@code http-503}, {@code dropped} (not done, the connection is
 * cut) and {@code answer-lost} (done, and cut); of deliveries {@code deaf} (the acknowledgement is not heard),
 * {@code late} (the app's time is over at once; when it acknowledges is written down) and, where they are signed,
 * {@code wrong-signature}, {@code old-stamp}, {@code future-stamp} and {@code altered-body}; of sockets {@code drop}
 * (cut without a word) and {@code again} (the last envelope once more). A connection that is asked to go is closed
 * after {@code seconds}, at once without; one that is {@code silent} stays open and says nothing more, not even to a
 * ping. Without {@code connections} it concerns all; {@code apps.connections.open} is a method like others.
 *
 * <p>{@code app} installs a further app and answers its tokens; without {@code url} it is reached over Socket Mode.
 * {@code reset} leaves nothing of what happened since the start: messages, views, people, channels, clock, faults,
 * traffic; in a whole sandbox CAMS's flows and faults, too. The app keeps its tokens, its connections, and what it
 * remembers itself.
 */
@NullMarked
package dev.sluice.sandbox.workspace.control;

import org.jspecify.annotations.NullMarked;
