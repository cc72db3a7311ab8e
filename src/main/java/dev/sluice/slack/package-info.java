/**
 * Talks Slack: commands, modals and clicks in, answers and announcements out, over Socket Mode or HTTP.
 *
 * <p>Open {@link dev.sluice.slack.SlackApp} first: it takes what Slack sends, and its two ways in.
 * {@link dev.sluice.slack.SlackDirectory} says who people are, {@link dev.sluice.slack.SlackAnnouncer} tells how
 * changes ended. A handler here is parse, call, render: rights are decided in {@code access}, changes live in
 * {@code change}, and flows are only ever read from {@code cams}, never written.
 */
@NullMarked
package dev.sluice.slack;

import org.jspecify.annotations.NullMarked;
